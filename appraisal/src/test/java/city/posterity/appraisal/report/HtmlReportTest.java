package city.posterity.appraisal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.report.Burdens.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page says what the result says, all of it, and nothing that is in a file gets out of hand.
 */
class HtmlReportTest {

  private static ReportPage page(Result result, String language) {
    return new ReportPage(HtmlReport.of(result, Locale.forLanguageTag(language)));
  }

  private static Result appraised(String json) {
    return Appraising.run(
        AppraisalReader.read(json.getBytes(StandardCharsets.UTF_8)),
        Inputs.published(),
        "a digest",
        1,
        100,
        1);
  }

  private static OptionResult option(Result result, String id) {
    return result.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<OptionResult> ranked(Result result) {
    return Objects.requireNonNull(result.rankings().get(result.appraisal().central())).stream()
        .map(id -> option(result, id))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void theSameFileGivesTheSameBytesOnOneThreadAndOnMany(String example) throws IOException {
    assertThat(page(ReportPage.result(example, 4), "en"))
        .isEqualTo(page(ReportPage.result(example, 1), "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void presentValuesAreThoseOfTheResultUnderEverySchedule(String example) throws IOException {
    Result result = ReportPage.result(example, 2);
    ReportPage page = page(result, "en");
    int row = 1;
    for (var ranking : result.rankings().entrySet()) {
      for (String id : ranking.getValue()) {
        var present = Objects.requireNonNull(option(result, id).present().get(ranking.getKey()));
        double annual =
            Objects.requireNonNull(option(result, id).equivalentAnnual().get(ranking.getKey()));
        assertThat(page.numbers("ranking-table", row))
            .containsExactly(present.cost(), present.benefit(), present.net(), -annual);
        row++;
      }
    }
    assertThat(page.rows("ranking-table")).hasSize(row);
    int place = 1;
    for (OptionResult option : ranked(result)) {
      var present = Objects.requireNonNull(option.present().get(result.appraisal().central()));
      assertThat(page.numbers("summary-table", place++))
          .startsWith(present.cost(), present.benefit(), present.net());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void generationsAndDrawsAreThoseOfTheResult(String example) throws IOException {
    Result result = ReportPage.result(example, 2);
    ReportPage page = page(result, "en");
    List<OptionResult> options = ranked(result);
    for (int i = 0; i < options.size(); i++) {
      int row = 1;
      for (var g : options.get(i).generations()) {
        assertThat(page.numbers("generations-table-" + i, row++))
            .as(g.id())
            .startsWith(
                g.presentBenefit(),
                g.presentCost(),
                g.net(),
                g.undiscountedNet(),
                g.zeroPreferenceNet(),
                g.elsewhereNet());
      }
      var spread = Objects.requireNonNull(options.get(i).spread());
      var against = Objects.requireNonNull(options.get(i).against());
      assertThat(page.numbers("uncertainty-table", i + 1))
          .containsExactly(
              spread.p5(),
              spread.p10(),
              spread.p50(),
              spread.p90(),
              spread.p95(),
              spread.mean(),
              spread.sd(),
              spread.standardError(),
              against.probabilityBest(),
              against.expectedRegret());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void everyLineIsShownWithEveryYearThatHasAnAmount(String example) throws IOException {
    Result result = ReportPage.result(example, 2);
    ReportPage page = page(result, "en");
    for (int i = 0; i < result.options().size(); i++) {
      List<OptionResult.LineResult> lines = result.options().get(i).lines();
      for (int j = 0; j < lines.size(); j++) {
        var line = lines.get(j);
        assertThat(page.numbers("lines-" + i, j + 1))
            .containsExactly(line.present().cost(), line.present().benefit());
        var shown = new ArrayList<Double>();
        for (int row = 1; row < page.rows("line-" + i + "-" + j).size(); row++) {
          shown.add(page.numbers("line-" + i + "-" + j, row).getLast());
        }
        assertThat(shown.stream().mapToDouble(Double::doubleValue).sum())
            .as(line.id())
            .isCloseTo(line.present().net(), within(1e-6));
      }
    }
  }

  @Test
  void yearsAreTheSumsOfTheirLines() throws IOException {
    Result result = ReportPage.result("school-laptops", 2);
    ReportPage page = page(result, "en");
    for (int t = 0; t <= result.appraisal().horizon(); t++) {
      var expected = new ArrayList<Double>();
      for (OptionResult option : ranked(result)) {
        int year = t;
        expected.add(option.lines().stream().mapToDouble(l -> l.cost()[year]).sum());
        expected.add(option.lines().stream().mapToDouble(l -> l.benefit()[year]).sum());
      }
      List<Double> shown = page.numbers("years-table-0", t + 1);
      assertThat(shown).hasSameSizeAs(expected);
      for (int i = 0; i < shown.size(); i++) {
        assertThat(shown.get(i)).isCloseTo(expected.get(i), within(1e-6));
      }
    }
  }

  /** What an audit needs: given, equivalent, unit value, prices, optimism, factor. */
  @Test
  void anEmissionCanBeFollowedFromTheFileToItsPresentValue() {
    ReportPage page =
        page(
            appraised(
                """
                {"title": "T", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026,
                 "horizon": 3, "schedules": ["uk-greenbook-standard"],
                 "central": "uk-greenbook-standard", "population": {"area": "GBR"},
                 "deflators": {"GBP": {"2022": 90, "2024": 100}},
                 "options": [{"id": "a", "title": "A", "service": {"first": 1, "last": 3},
                   "lines": [{"id": "gas", "kind": "externality", "profile": "adults",
                     "emissions": {"gas": "n2o", "tonnes": {"1": 2}},
                     "series": "uk-desnz-2022p",
                     "optimism": {"bound": 0.2, "mitigated": 0.5}}]}]}
                """),
            "en");
    List<Double> row = page.numbers("line-0-0", 1);
    double given = row.get(0);
    double unitValue = row.get(1);
    double factor = row.get(4);
    assertThat(given).isEqualTo(2);
    assertThat(page.html()).contains("273.0000", "1.111111111", "amounts times 1.100000");
    double cost = given * 273 * unitValue * (100.0 / 90) * 1.1;
    assertThat(row.get(2)).isCloseTo(cost, within(1e-6));
    assertThat(factor).isCloseTo(1 / 1.035, within(1e-12));
    assertThat(row.get(5)).isCloseTo(-cost * factor, within(1e-6));
    assertThat(page.rows("identities-table")).noneMatch(r -> r.contains(">no<"));
  }

  @Test
  void manyOptionsStandInSeveralTablesThatFitOnPaper() {
    var options = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      options
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"o")
          .append(i)
          .append("\",\"title\":\"O\",\"service\":{\"first\":1,\"last\":3},\"lines\":[{")
          .append("\"id\":\"l\",\"kind\":\"operation\",\"amounts\":{\"1\":1}}]}");
    }
    ReportPage page =
        page(
            appraised(
                """
                {"title": "T", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026,
                 "horizon": 3, "schedules": ["zero"], "central": "zero",
                 "population": {"area": "GBR"}, "options": [OPTIONS]}
                """
                    .replace("OPTIONS", options)),
            "en");
    assertThat(page.all("<caption id=\"(years-table-\\d)\""))
        .containsExactly("years-table-0", "years-table-1", "years-table-2");
    assertThat(page.numbers("years-table-2", 2)).containsExactly(1.0, 0.0);
    assertThat(page.rows("panel-table-2")).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void whatHasToAddUpDoes(String example) throws IOException {
    var view = new View(ReportPage.result(example, 2), Words.in(Locale.ENGLISH));
    assertThat(IdentitiesSection.identities(view))
        .hasSizeGreaterThan(7)
        .allSatisfy(i -> assertThat(i.holds()).as(i.toString()).isTrue());
  }

  @Test
  void anAmountThatDoesNotAddUpIsTold() {
    assertThat(new IdentitiesSection.Identity("lines", "a", 100, 100.001, 100).holds()).isFalse();
    assertThat(new IdentitiesSection.Identity("lines", "a", Double.NaN, 1, 1).holds()).isFalse();
    assertThat(new IdentitiesSection.Identity("lines", "a", 1e-9, 0, 0).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void sharesComputedAgainFromTheLinesAreThoseOfTheEngine(String example) throws IOException {
    Result result = ReportPage.result(example, 2);
    var view = new View(result, Words.in(Locale.ENGLISH));
    var burdens = new Burdens(result, view.groups());
    for (OptionResult option : result.options()) {
      String central = result.appraisal().central();
      option
          .indices()
          .future()
          .costShare()
          .number()
          .ifPresent(share ->
              assertThat(burdens.share(option, central, Future.CHILDREN_AND_UNBORN, true))
                  .isCloseTo(share, within(1e-9)));
      option
          .indices()
          .unborn()
          .benefitShare()
          .number()
          .ifPresent(share ->
              assertThat(burdens.share(option, central, Future.UNBORN, false))
                  .isCloseTo(share, within(1e-9)));
    }
  }

  @Test
  void wordsOfAFileStayWords() {
    String evil = "<script>alert(1)</script><img src=x onerror='alert(2)'>&{0}";
    Result result =
        appraised(
            """
            {"title": "EVIL", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026,
             "horizon": 3, "schedules": ["zero"], "central": "zero", "population": {"area": "GBR"},
             "options": [{"id": "EVIL", "title": "EVIL", "service": {"first": 1, "last": 3},
               "lines": [{"id": "EVIL", "kind": "operation", "amounts": {"1": 5}, "reason": "EVIL",
                 "profile": "adults"}]}]}
            """
                .replace("EVIL", evil));
    for (String language : HtmlReport.LANGUAGES) {
      assertThat(page(result, language).html())
          .doesNotContain("<script", "<img")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fr", "es"})
  void thePageIsWholeInItself(String language) throws IOException, NoSuchAlgorithmException {
    ReportPage page = page(ReportPage.result("street-lighting", 2), language);
    assertThat(page.html())
        .startsWith("<!doctype html>\n<html lang=\"" + language + "\"")
        .doesNotContain(" src=", "<link", "<script", "@import", "{0}", "{1}");
    assertThat(page.all("<html lang=\"\\w+\" dir=\"(\\w+)\""))
        .containsExactly(language.equals("ar") ? "rtl" : "ltr");
    assertThat(page.all("url\\(([^)]*)\\)")).containsOnly("#hatch");

    String css = page.all("<style>(.*?)</style>").getFirst();
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
    assertThat(page.all("Content-Security-Policy\" content=\"([^\"]*)\""))
        .containsExactly(
            "default-src &#39;none&#39;; style-src &#39;sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void everythingThatIsReferredToIsThereOnce(String example) throws IOException {
    ReportPage page = page(ReportPage.result(example, 2), "en");
    List<String> ids = page.all(" id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(page.all("href=\"#([^\"]+)\""));
    assertThat(
            page.all("aria-labelledby=\"([^\"]+)\"").stream()
                .flatMap(l -> List.of(l.split(" ")).stream()))
        .isSubsetOf(ids);
  }

  @Test
  void everyPictureSaysWhatItShows() throws IOException {
    Result result = ReportPage.result("school-laptops", 2);
    ReportPage page = page(result, "en");
    List<String> pictures = page.all("<svg role=\"img\"(.*?)</svg>");
    int options = result.options().size();
    assertThat(pictures).hasSize(2 * options + 1 + result.rankings().size());
    assertThat(pictures)
        .allSatisfy(p -> assertThat(p).contains("<title id=", "<desc id=", "aria-labelledby="));
  }

  @Test
  void whatNoBrowserWouldShowWellIsRefused() {
    var lines = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      lines
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"l")
          .append(i)
          .append("\",\"kind\":\"operation\",\"amounts\":{\"1\":1},\"profile\":\"per_head\"}");
    }
    Result result =
        appraised(
            """
            {"title": "T", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026,
             "horizon": 300, "schedules": ["zero"], "central": "zero",
             "population": {"area": "GBR"},
             "options": [{"id": "a", "title": "A", "service": {"first": 1, "last": 3},
               "lines": [LINES]}]}
            """
                .replace("LINES", lines));
    assertThatThrownBy(() -> HtmlReport.of(result, Locale.ENGLISH))
        .isInstanceOf(AppraisalException.class)
        .hasMessageContaining("210700");
  }
}
