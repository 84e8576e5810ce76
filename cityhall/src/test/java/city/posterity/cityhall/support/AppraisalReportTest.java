package city.posterity.cityhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.report.HtmlReport;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page of {@code posterity appraise} in a browser. It is no page of the application; it is
 * looked at here because here is the browser.
 */
class AppraisalReportTest {

  private static final Path PICTURES = Path.of("target", "pictures");

  /** What is left of A4 between its margins, in pixels of CSS. */
  private static final int PAPER = 688;

  /** By the example: every language shows the same figures. */
  private static final Map<String, Result> RESULTS = new ConcurrentHashMap<>();

  private static Path report(String example, String language) throws IOException {
    Files.createDirectories(PICTURES);
    return Files.writeString(
        PICTURES.resolve("appraisal-" + example + "-" + language + ".html"),
        HtmlReport.of(
            RESULTS.computeIfAbsent(example, AppraisalReportTest::result),
            Locale.forLanguageTag(language)));
  }

  private static Result result(String example) {
    try {
      byte[] file = Files.readAllBytes(Path.of("../examples/appraisal", example + ".json"));
      return Appraising.run(
          AppraisalReader.read(file), Inputs.published(), "0".repeat(64), 1, 2_000, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "street-lighting,en", "street-lighting,ar",
    "school-laptops,en", "school-laptops,ar",
    "flood-warning,en", "flood-warning,ar"
  })
  void everybodyCanReadItOnAPhoneOnADeskAndOnPaper(String example, String language)
      throws IOException {
    try (var chromium = new Chromium();
        var window = chromium.window(1000, language, true)) {
      Path file = report(example, language);
      String name = "appraisal-" + example + "-" + language;
      var said = new ArrayList<String>();
      var asked = new ArrayList<String>();
      Page page = window.newPage();
      page.onConsoleMessage(m -> said.add(m.text()));
      page.onRequest(r -> asked.add(r.url()));
      page.navigate(file.toUri().toString());

      assertThat(asked).as("nothing is fetched").containsExactly(file.toUri().toString());
      assertThat(page.title()).isNotBlank();
      assertThat(PageChecks.keyboard(page)).as("keyboard").isEmpty();
      PageChecks.picture(page, name + "-desk");
      assertThat(PageChecks.large(page)).as("large letters").isEmpty();
      assertThat(PageChecks.overflow(page, 320)).as("phone").isEmpty();
      PageChecks.picture(page, name + "-phone");
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(PageChecks.overflow(page, 320)).as("phone, all open").isEmpty();
      // with all there is in sight, which takes as long again as the page with its details closed
      assertThat(PageChecks.accessibility(page)).as("all open").isEmpty();
      assertThat(said).as("nothing is refused").isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"street-lighting,ar", "school-laptops,en", "flood-warning,en"})
  void nothingIsCutOffOrFoldedAwayOnPaper(String example, String language) throws IOException {
    try (var chromium = new Chromium();
        var window = chromium.window(PAPER, language, true)) {
      Page page = window.newPage();
      page.navigate(report(example, language).toUri().toString());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(PageChecks.overflow(page, PAPER)).isEmpty();
      assertThat(
              (List<?>)
                  page.evaluate(
                      """
                      () => [...document.querySelectorAll('table')]
                        .filter(t => t.getBoundingClientRect().width > innerWidth + 1 || !t.checkVisibility()
                          || t.getBoundingClientRect().height === 0)
                        .map(t => t.caption.textContent + ' ' + t.getBoundingClientRect().width)
                      """))
          .as("tables wider than the paper, or not to be seen")
          .isEmpty();
      page.pdf(
          new Page.PdfOptions()
              .setPreferCSSPageSize(true)
              .setPath(PICTURES.resolve("appraisal-" + example + "-" + language + ".pdf")));
    }
  }
}
