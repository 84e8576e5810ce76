package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The acceptance cases about factors and scores, through their commands; those about whole files
 * are tests of the library ({@code PublishedFiguresTest}). They lie beside the project; skipped
 * where they do not.
 */
class AppraiseCasesTest {

  private static final Path CASES = Path.of("../../shared/acceptance/value/cases.json");

  @TempDir Path directory;

  private static JsonNode of(String id) {
    assumeThat(CASES).as("the cases lie beside the project").exists();
    return JsonMapper.shared()
        .readTree(CASES.toFile())
        .valueStream()
        .filter(c -> c.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void factors(String schedule, JsonNode expected, double tolerance) {
    var arguments = new ArrayList<>(List.of("appraise", "factors", schedule));
    expected.propertyNames().forEach(arguments::add);
    JsonNode factors = run(arguments).get("factors");
    assertThat(factors.size()).isEqualTo(expected.size());
    expected
        .properties()
        .forEach(e ->
            assertThat(factors.get(e.getKey()).asDouble())
                .as(schedule + " " + e.getKey())
                .isCloseTo(e.getValue().asDouble(), within(tolerance)));
  }

  @Test
  void factorsAreThoseOfTheCases() {
    factors("uk-greenbook-standard", of("A-01").get("recomputed"), 1e-6);
    factors("uk-greenbook-standard", of("A-01").get("published"), 5e-5);
    factors("de-uba-prtp-1", of("A-04").get("recomputed"), 1e-6);
    factors("de-uba-prtp-1", of("A-04").get("published"), 0.005);
    factors("uk-greenbook-reduced", of("A-07").at("/recomputed/reduced"), 1e-6);
    factors("uk-greenbook-health", of("A-07").at("/recomputed/health"), 1e-6);
  }

  @Test
  void aLaterLowerRateHoldsForLaterStepsOnly() {
    JsonNode right = of("A-15").get("recomputed");
    JsonNode factors =
        run(List.of("appraise", "factors", "uk-greenbook-standard", "30", "31")).get("factors");
    assertThat(factors.get("31").asDouble())
        .isCloseTo(right.get("right").asDouble(), within(1e-6))
        .isLessThan(factors.get("30").asDouble())
        .isNotCloseTo(right.get("wrong_flat_power").asDouble(), within(0.01));
  }

  private JsonNode score(JsonNode inputs, String formula, String anchor, String without)
      throws IOException {
    var bids = new ArrayList<String>();
    inputs
        .get("bids")
        .properties()
        .forEach(e -> {
          if (!e.getKey().equals(without)) {
            bids.add(
                "{\"id\": \"%s\", \"price\": %s, \"quality\": %s}"
                    .formatted(
                        e.getKey(), e.getValue().get("price"), e.getValue().get("quality_pct")));
          }
        });
    Path file =
        Files.writeString(
            directory.resolve("bids.json"),
            "{\"formula\": \"%s\", \"priceWeight\": %s, \"qualityWeight\": %s, %s \"bids\": %s}"
                .formatted(
                    formula,
                    inputs.get("price_weight"),
                    inputs.get("quality_weight"),
                    anchor,
                    bids));
    return run(List.of("appraise", "score", file.toString()));
  }

  private static void totals(JsonNode result, JsonNode expected) {
    assertThat(result.get("scores").size()).isEqualTo(expected.size());
    expected
        .properties()
        .forEach(e ->
            assertThat(result.at("/scores/" + e.getKey() + "/total").asDouble())
                .as(e.getKey())
                .isCloseTo(e.getValue().asDouble(), within(1e-4)));
  }

  @Test
  void theMiddleBidCannotWin() throws IOException {
    JsonNode one = of("A-09");
    JsonNode result = score(one.get("inputs"), "LOWEST_RATIO", "", "");
    totals(result, one.get("recomputed"));
    assertThat(result.get("warnings").toString()).contains("middle-bid");
  }

  @Test
  void takingOutALosingBidChangesTheWinner() throws IOException {
    JsonNode one = of("A-10");
    JsonNode inputs = one.get("inputs");
    JsonNode right = one.get("recomputed");
    String loser = inputs.get("remove").asString();
    JsonNode all = score(inputs, "LOWEST_RATIO", "", "");
    totals(all, right.get("with_C"));
    assertThat(all.at("/ranking/0/0")).isEqualTo(right.get("winner_with_C"));
    assertThat(all.get("warnings").toString()).contains("ranking-paradox");
    JsonNode fewer = score(inputs, "LOWEST_RATIO", "", loser);
    totals(fewer, right.get("without_C"));
    assertThat(fewer.at("/ranking/0/0")).isEqualTo(right.get("winner_without_C"));

    String anchor = "\"anchor\": " + inputs.get("fixed_anchor") + ",";
    JsonNode fixed = score(inputs, "LINEAR_FIXED", anchor, "");
    totals(fixed, right.get("linear_fixed_with_C"));
    assertThat(fixed.get("warnings").toString()).doesNotContain("ranking-paradox");
    totals(score(inputs, "LINEAR_FIXED", anchor, loser), right.get("linear_fixed_without_C"));
  }

  private static JsonNode run(List<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Posterity.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }
}
