package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Skipped where there is no Chromium, unless {@code REQUIRE_BROWSER} is set. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PrintedPageTest implements WithDatabase {

  @Autowired Cities cities;
  @Autowired DSLContext database;
  @LocalServerPort int port;

  @Test
  void onPaperAPageTellsWhatItTellsAndWhereItsLinksLead() {
    SampleRows.fill(database, TestCity.in(cities));
    try (var chromium = new Chromium()) {
      Page page = chromium.window(1280, "en", true).newPage();
      page.navigate(
          "http://127.0.0.1:" + port + "/procurements/" + SampleRows.ocid(SampleRows.LAMPS));
      assertThat(page.locator(".pc-header__nav").isVisible()).isTrue();

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("h1").isVisible()).isTrue();
      assertThat(page.locator("#award").isVisible()).isTrue();
      for (String clicked :
          List.of(".pc-header__nav", ".pc-footer", ".govuk-breadcrumbs", ".pc-contents")) {
        assertThat(page.locator(clicked).isVisible()).as(clicked).isFalse();
      }
      assertThat(page.locator("main nav:visible, main form:visible").count()).isZero();
      Object shown =
          page.evaluate(
              "() => { const links = [...document.querySelectorAll('main a[href]')].filter(a => a.offsetParent);"
                  + " return links.filter(a => /^(\\/|http)/.test(a.getAttribute('href')))"
                  + ".filter(a => getComputedStyle(a, '::after').content === 'none').length }");
      assertThat(shown).as("links that do not say where they lead").isEqualTo(0);
      byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
      assertThat(pdf).startsWith('%', 'P', 'D', 'F');
      PageChecks.picture(page, "printed");
    }
  }
}
