package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.WithDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Skipped where there is no Chromium, unless {@code REQUIRE_BROWSER} is set. */
@PolicyTest
class PrintedTextTest implements WithDatabase {

  @LocalServerPort int port;
  @Autowired GroupStory.Teller teller;

  @Test
  void textAndAnswersCanBeHandedRoundOnPaper() throws Exception {
    try (var chromium = new Chromium()) {
      var story = teller.tell().until(GroupStory.Stage.ANSWERED);
      Page page = chromium.window(1280, "en", true).newPage();
      for (String part : new String[] {"text", "answers"}) {
        page.navigate("http://127.0.0.1:" + port + story.address() + "/" + part);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("nav:visible, form:visible, .pc-noprint:visible").count()).isZero();
        assertThat(
                page.evaluate(
                    "() => [...document.querySelectorAll('main a')].filter(a => a.offsetParent)"
                        + ".filter(a => getComputedStyle(a, '::after').content !== 'none').length"))
            .as("links that print their address")
            .isEqualTo(0);
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        try (var document = Loader.loadPDF(pdf)) {
          assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
              .contains(GroupStory.TITLE)
              .contains(part.equals("text") ? "LT-09" : "Ten years hide what comes late.")
              .doesNotContain(story.address());
        }
        PageChecks.picture(page, "printed-" + part);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
    }
  }
}
