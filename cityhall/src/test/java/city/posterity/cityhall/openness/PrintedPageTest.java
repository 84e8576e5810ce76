package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Skipped where there is no Chromium, unless {@code REQUIRE_BROWSER} is set. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PrintedPageTest implements WithDatabase {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Autowired Cities cities;
  @Autowired DSLContext database;
  @LocalServerPort int port;

  @Test
  void onPaperAPageTellsWhatItTellsAndWhereItsLinksLead() {
    if (System.getenv("REQUIRE_BROWSER") == null) {
      assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    }
    SampleRows.fill(database, TestCity.in(cities));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setChromiumSandbox(false)
            .setArgs(List.of("--disable-gpu", "--no-first-run", "--disable-background-networking"));
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(options)) {
      Page page = browser.newPage();
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
      if (System.getProperty("posterity.pictures") != null) {
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/printed.png")));
      }
    }
  }
}
