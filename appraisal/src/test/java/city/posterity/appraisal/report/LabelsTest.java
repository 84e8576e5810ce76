package city.posterity.appraisal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.report.ReportPage.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside pictures: few years, words within the edges, and what shapes mean. */
class LabelsTest {

  private static final String LINES =
      """
      {"title": "T", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026, "horizon": HORIZON,
       "schedules": ["zero", "flat:0.08"], "central": "zero", "population": {"area": "GBR"},
       "options": [
        {"id": "wood", "lines": [
         {"id": "build", "kind": "acquisition", "amounts": {"0": 1000}},
         {"id": "renew", "kind": "renewal", "amounts": {"4": 1250}},
         {"id": "use", "kind": "benefit", "amounts": {"from": 1, "to": 4, "value": 750}}]},
        {"id": "steel", "lines": [
         {"id": "build", "kind": "acquisition", "amounts": {"0": 2000}},
         {"id": "use", "kind": "benefit", "amounts": {"from": 1, "to": 4, "value": 750},
          "uncertainty": {"distribution": "fixed", "value": 1}}]},
        {"id": "gold", "lines": [
         {"id": "build", "kind": "acquisition", "amounts": {"0": 9000}}]}]}
      """;

  private static Result result(int horizon, int draws) {
    byte[] file =
        LINES.replace("HORIZON", String.valueOf(horizon)).getBytes(StandardCharsets.UTF_8);
    return Appraising.run(AppraisalReader.read(file), Inputs.published(), "a digest", 1, draws, 1);
  }

  private static ReportPage page(Result result) {
    return new ReportPage(HtmlReport.of(result, Locale.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource({"12, 4", "13, 10", "40, 10", "45, 20", "100, 20", "101, 20", "151, 30", "300, 60"})
  void asManyYearsAreNamedAsThereIsRoomFor(int horizon, int every) {
    ReportPage page = page(result(horizon, 0));
    List<Shape> bars = page.shapes("years-0", "cost");
    double step = bars.get(1).at("x") - bars.get(0).at("x");
    assertThat(bars.getFirst().at("width"))
        .isCloseTo(step > 4 ? step - 1.5 : step * 0.8, within(0.02));
    List<Shape> years =
        page.shapes("years-0", "tick").stream().filter(t -> t.at("y") == 194).toList();
    assertThat(years)
        .extracting(Shape::words)
        .containsExactlyElementsOf(
            IntStream.iterate(0, t -> t <= horizon, t -> t + every)
                .mapToObj(t -> String.valueOf(2026 + t))
                .toList());
    for (int i = 0; i < years.size(); i++) {
      boolean atTheEdge = i * every > horizon - every / 4.0;
      assertThat(years.get(i).anchor()).isEqualTo(atTheEdge ? "end" : "middle");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void amountsUnderSpansStayWithinTheEdges(String example) throws IOException {
    ReportPage page = page(ReportPage.result(example, 2));
    assertThat(page.shapes("spread", "tick"))
        .isNotEmpty()
        .allSatisfy(tick -> {
          double x = tick.at("x");
          assertThat(tick.anchor()).isEqualTo(x < 40 ? "start" : x > 300 ? "end" : "middle");
          assertThat(page.shapes("spread", tick.words().equals("0") ? "zero" : "grid"))
              .anyMatch(l -> l.at("x1") == x);
        });
  }

  @Test
  void aLegendShowsTheShapeThatIsDrawn() throws IOException {
    ReportPage page = page(ReportPage.result("street-lighting", 2));
    assertThat(
            page.all(
                "<(line|rect) class=\"(?:far|near|middle|cost|benefit|paid)\" (?:x1=\"0\" y1=\"7\"|width=\"22\")"))
        .containsExactly("rect", "rect", "line", "line", "rect", "line");
  }

  @Test
  void whereTheBestChangesItIsSaidAtWhichRate() {
    Result result = result(4, 0);
    ReportPage page = page(result);
    String text = TextReport.of(result);
    assertThat(result.switching().rates()).hasSize(1);
    assertThat(page.text())
        .contains("How later years are weighed decides which is the best", "5.74");
    assertThat(text)
        .contains(
            "The discount schedule decides which is the best: say why this one was chosen.",
            "steel and wood change places at a constant rate of 5.74 %.");
    assertThat(page.all("<caption id=\"(years-table-\\d)\"")).as("three fit").hasSize(1);
  }

  @Test
  void enoughDrawsAreSaidToBeEnough() {
    Result enough = result(4, 10_000);
    Result few = result(4, 9_999);
    Words words = Words.in(Locale.ENGLISH);
    assertThat(page(enough).text()).contains(words.say("uncertainty.steady"));
    assertThat(page(few).text()).contains(words.say("uncertainty.unsteady"));
    assertThat(TextReport.of(enough)).doesNotContain("too few");
    assertThat(TextReport.of(few)).contains("too few");
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012345678901234567890123456, 123456789012345678901234567890123456",
    "1234567890123456789012345678901234567, 12345678901234567890123456789012345…"
  })
  void aNameIsAsLongAsThereIsRoom(String name, String fitted) {
    assertThat(Bars.fitted(name)).isEqualTo(fitted);
  }
}
