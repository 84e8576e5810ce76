package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scores are those worked out by hand, and bids rank by them. */
class ScoringTest {

  private static ScoreText of(JsonNode inputs, String without) {
    ScoreText text =
        ScoreText.of(Formula.valueOf(inputs.get("formula").asString()))
            .weights(inputs.get("price_weight"), inputs.get("quality_weight"));
    return bids(text, inputs, without);
  }

  private static ScoreText bids(ScoreText text, JsonNode inputs, String without) {
    inputs.get("bids").properties().stream()
        .filter(b -> !b.getKey().equals(without))
        .forEach(
            b -> text.bid(b.getKey(), b.getValue().get("price"), b.getValue().get("quality_pct")));
    return text;
  }

  private static void totals(JsonNode json, JsonNode expected) {
    assertThat(json.get("scores").size()).isEqualTo(expected.size());
    expected
        .properties()
        .forEach(e ->
            assertThat(json.at("/scores/" + e.getKey() + "/total").asDouble())
                .as(e.getKey())
                .isCloseTo(e.getValue().asDouble(), within(1e-4)));
  }

  @Test
  void theMiddleOfThreeProportionateBidsCannotWin() {
    JsonNode one = Acceptance.of("A-09");
    JsonNode json = of(one.get("inputs"), "").json();
    totals(json, one.get("recomputed"));
    assertThat(json.get("ranking").toString()).isEqualTo("[[\"A\",\"C\"],[\"B\"]]");
    assertThat(json.at("/warnings").valueStream().map(w -> w.get("code").asString()))
        .containsExactly("phantom-bid", "middle-bid", "abnormally-low", "tie");
    assertThat(json.at("/warnings/1/detail").toString())
        .isEqualTo("{\"bid\":\"B\",\"below\":\"A\",\"above\":\"C\"}");
  }

  @Test
  void takingOutALosingBidChangesTheWinner() {
    JsonNode one = Acceptance.of("A-10");
    JsonNode inputs = one.get("inputs");
    JsonNode expected = one.get("recomputed");
    JsonNode with = of(inputs, "").json();
    JsonNode without = of(inputs, "C").json();
    totals(with, expected.get("with_C"));
    totals(without, expected.get("without_C"));
    assertThat(with.at("/ranking/0/0")).isEqualTo(expected.get("winner_with_C"));
    assertThat(without.at("/ranking/0/0")).isEqualTo(expected.get("winner_without_C"));
    assertThat(with.at("/warnings/0/code").asString()).isEqualTo("ranking-paradox");
    assertThat(with.at("/warnings/0/detail").toString())
        .isEqualTo("{\"removed\":\"C\",\"before\":[\"A\"],\"after\":[\"B\"]}");
    assertThat(with.at("/warnings/0/message").asString())
        .startsWith(
            "Without bid C, which does not win, the first place would go to B and not to A");
  }

  @Test
  void underFixedAnchorsNoScoreMovesWhenABidGoes() {
    JsonNode one = Acceptance.of("A-10");
    for (String without : List.of("", "C")) {
      ScoreText text =
          ScoreText.of(Formula.LINEAR_FIXED)
              .weights(40, 60)
              .with("anchor", one.at("/inputs/fixed_anchor"));
      JsonNode json = bids(text, one.get("inputs"), without).json();
      totals(
          json, one.at("/recomputed/linear_fixed_" + (without.isEmpty() ? "with_C" : "without_C")));
      assertThat(json.toString()).doesNotContain("ranking-paradox", "phantom-bid");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOWEST_RATIO    |               | 40 | 33.333333333333336 | 26.666666666666668",
        "LINEAR_LOWEST   |               | 40 | 32 | 20",
        "LINEAR_RANGE    |               | 40 | 24 | 0",
        "MEAN_SWING      |               | 27.567567567567568 | 21.08108108108108 | 11.35135135135135",
        "PARABOLIC_MIN   |               | 40 | 38.4 | 30",
        "SQRT_RATIO      |               | 40 | 36.51483716701107 | 32.65986323710904",
        "RANK            |               | 40 | 20 | 0",
        "LINEAR_FIXED    | anchor:200 | 20 | 16 | 10",
        "LINEAR_FIXED    | low:80,high:180 | 32 | 24 | 12",
        "LINEAR_FIXED    | low:110,high:130 | 60 | 20 | -40",
        "LINEAR_FIXED    | low:110,high:130,floor:true | 60 | 20 | 0",
        "LINEAR_FIXED    | anchor:125  | 8 | 1.6 | 0",
        "LINEAR_FIXED    | anchor:125,floor:false | 8 | 1.6 | -8",
        "PARABOLIC_FIXED | anchor:200 | 30 | 25.6 | 17.5",
        "PARABOLIC_FIXED | anchor:100  | 0 | -17.6 | -50",
        "PARABOLIC_FIXED | anchor:100,floor:true | 0 | 0 | 0",
      })
  void pointsForPriceAreThoseOfTheFormula(
      Formula formula, String parameters, double first, double second, double third) {
    String more = parameters == null ? "" : "," + parameters.replaceAll("(\\w+):", "\"$1\":");
    JsonNode json = three(ScoreText.of(formula).weights(40, "60" + more)).json();
    assertThat(json.at("/scores/A/price").asDouble()).isCloseTo(first, within(1e-12));
    assertThat(json.at("/scores/B/price").asDouble()).isCloseTo(second, within(1e-12));
    assertThat(json.at("/scores/C/price").asDouble()).isCloseTo(third, within(1e-12));
    assertThat(json.at("/scores/B/quality").asDouble()).isEqualTo(48);
    assertThat(json.at("/scores/B/total").asDouble()).isCloseTo(second + 48, within(1e-12));
    assertThat(json.at("/scores/B/comparable").isNull()).isTrue();
  }

  private static ScoreText three(ScoreText text) {
    return text.bid("A", 100, 60).bid("B", 120, 80).bid("C", 150, 90);
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR_LOWEST,true,0",
    "LINEAR_LOWEST,false,-20",
    "PARABOLIC_MIN,true,0",
    "PARABOLIC_MIN,false,-50"
  })
  void theFloorIsAChoice(Formula formula, boolean floor, double points) {
    JsonNode json =
        ScoreText.of(formula)
            .weights(40, 60)
            .with("floor", floor)
            .bid("A", 100, 50)
            .bid("B", 250, 50)
            .json();
    assertThat(json.at("/scores/B/price").asDouble())
        .isEqualTo(formula == Formula.LINEAR_LOWEST || floor ? points : -50);
  }

  @Test
  void theMeanSwingIsHeldAtBothEnds() {
    JsonNode json =
        ScoreText.of(Formula.MEAN_SWING)
            .weights(40, 60)
            .bid("A", 10, 50)
            .bid("B", 10, 50)
            .bid("C", 100, 50)
            .json();
    assertThat(json.at("/scores/A/price").asDouble()).isEqualTo(40);
    assertThat(json.at("/scores/C/price").asDouble()).isEqualTo(0);
  }

  @Test
  void aRankingIsTheSameWithItsTestsOrWithout() {
    for (Formula formula : Formula.values()) {
      ScoreInput input = Draws.of(7).input(formula);
      assertThat(Scoring.run(input).ranking()).isEqualTo(Rankings.of(input));
    }
  }

  @Test
  void whoeverIsAloneOrLikeAllOthersGetsAllPoints() {
    for (Formula formula : List.of(Formula.LINEAR_RANGE, Formula.RANK, Formula.LOWEST_RATIO)) {
      ScoreText text = ScoreText.of(formula).weights(40, 60).bid("A", 100, 50);
      assertThat(text.json().at("/scores/A/price").asDouble()).isEqualTo(40);
      assertThat(text.bid("B", 100, 50).json().at("/scores/B/price").asDouble()).isEqualTo(40);
      assertThat(text.json().get("ranking").toString()).isEqualTo("[[\"A\",\"B\"]]");
    }
  }

  @Test
  void priceForQualityRanksByTheLowest() {
    JsonNode json = three(ScoreText.of(Formula.PRICE_PER_QUALITY)).json();
    assertThat(json.at("/scores/A/comparable").asDouble()).isCloseTo(5.0 / 3, within(1e-15));
    assertThat(json.at("/scores/A/total").isNull()).isTrue();
    assertThat(json.get("ranking").toString())
        .as("100/60 is 150/90, though neither can be written down")
        .isEqualTo("[[\"B\"],[\"A\",\"C\"]]");
  }

  @Test
  void qualityIsPaidForAtItsPublishedWorth() {
    JsonNode json =
        three(ScoreText.of(Formula.QUALITY_TO_PRICE).with("moneyPerQualityPoint", 1.5)).json();
    assertThat(json.at("/scores/A/comparable").asDouble()).isEqualTo(10);
    assertThat(json.at("/scores/B/comparable").asDouble()).isEqualTo(0);
    assertThat(json.at("/scores/C/comparable").asDouble()).isEqualTo(15);
    assertThat(json.get("ranking").toString()).isEqualTo("[[\"B\"],[\"A\"],[\"C\"]]");
    assertThat(json.at("/scores/C/moneyPerQualityPoint").asDouble()).isEqualTo(1.5);
  }

  @Test
  void amongThoseAboveTheThresholdTheCheapestWins() {
    JsonNode json =
        three(ScoreText.of(Formula.LEAST_COST_ABOVE_THRESHOLD).with("qualityThreshold", 80)).json();
    assertThat(json.get("ranking").toString()).isEqualTo("[[\"B\"],[\"C\"]]");
    assertThat(json.at("/scores/A/rejected").asString()).isEqualTo("below-threshold");
    assertThat(json.at("/scores/B/comparable").asDouble()).isEqualTo(120);
  }

  @Test
  void atAFixedPriceTheBestQualityWins() {
    JsonNode json = three(ScoreText.of(Formula.FIXED_PRICE).with("anchor", 130)).json();
    assertThat(json.get("ranking").toString()).isEqualTo("[[\"B\"],[\"A\"]]");
    assertThat(json.at("/scores/B/total").asDouble()).isEqualTo(80);
    assertThat(json.at("/scores/C/rejected").asString()).isEqualTo("above-budget");
  }

  @Test
  void whatIsBelowThePassMarkSetsNobodysPoints() {
    JsonNode json =
        three(ScoreText.of(Formula.LOWEST_RATIO).weights(40, 60).with("qualityThreshold", 70))
            .json();
    assertThat(json.at("/scores/B/price").asDouble()).isEqualTo(40);
    assertThat(json.at("/scores/A/total").isNull()).isTrue();
    assertThat(json.get("ranking").size()).isEqualTo(2);
  }

  @Test
  void withoutQualityThereIsNoPriceForIt() {
    JsonNode json = ScoreText.of(Formula.PRICE_PER_QUALITY).bid("A", 1, 0).bid("B", 100, 50).json();
    assertThat(json.at("/scores/A/rejected").asString()).isEqualTo("no-quality");
    assertThat(json.get("ranking").toString()).isEqualTo("[[\"B\"]]");
  }

  @Test
  void whereNobodyPassesNobodyIsRanked() {
    JsonNode json =
        three(ScoreText.of(Formula.LOWEST_RATIO).weights(40, 60).with("qualityThreshold", 95))
            .json();
    assertThat(json.get("ranking").isEmpty()).isTrue();
    assertThat(json.at("/scores/C/rejected").asString()).isEqualTo("below-threshold");
  }

  @Test
  void roundingBreaksNoTieAndMakesNone() {
    ScoreText worth = ScoreText.of(Formula.QUALITY_TO_PRICE).with("moneyPerQualityPoint", "0.1");
    assertThat(worth.bid("A", "0.3", 1).bid("B", "0.2", 0).run().ranking())
        .as("0.3 - 0.1 is 0.2, except for a double")
        .containsExactly(List.of("A", "B"));
    ScoreText near = ScoreText.of(Formula.QUALITY_TO_PRICE).with("moneyPerQualityPoint", 1);
    assertThat(near.bid("A", "100.00000000000000001", 50).bid("B", 100, 50).run().ranking())
        .as("a double cannot tell these")
        .containsExactly(List.of("B"), List.of("A"));
  }
}
