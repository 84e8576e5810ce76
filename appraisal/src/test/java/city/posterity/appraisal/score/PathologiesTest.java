package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever the formula rather than the offers decides is found, and nothing where it cannot. */
class PathologiesTest {

  private static final int RUNS = 120;

  private static <W extends Warning> List<W> found(ScoreInput input, Class<W> kind) {
    return Scoring.run(input).warnings().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Formula.class,
      names = {"LOWEST_RATIO", "SQRT_RATIO"})
  void everyProportionateBidInTheMiddleIsFoundUnderAConvexFormula(Formula formula) {
    for (int seed = 0; seed < RUNS; seed++) {
      Draws draws = Draws.of(seed);
      List<Bid> bids = proportionate(draws);
      assertThat(found(draws.input(formula, bids), Warning.MiddleBid.class))
          .as("seed %d", seed)
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Formula.class,
      names = {"LOWEST_RATIO", "SQRT_RATIO", "RANK", "MEAN_SWING"},
      mode = Mode.EXCLUDE)
  void noOtherFormulaBendsTheLineWhereItHasNoFloor(Formula formula) {
    for (int seed = 0; seed < RUNS; seed++) {
      Draws draws = Draws.of(seed);
      ScoreInput input = draws.input(formula, proportionate(draws));
      assertThat(floored(input.scheme()) ? List.of() : found(input, Warning.MiddleBid.class))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  private static boolean floored(Scheme scheme) {
    return scheme instanceof Scheme.Weighted w
        && switch (w.formula()) {
          case PricePoints.LinearLowest f -> f.floor();
          case PricePoints.ParabolicMin f -> f.floor();
          case PricePoints.LinearFixed f -> f.floor();
          case PricePoints.ParabolicFixed f -> f.floor();
          case PricePoints.LowestRatio _,
              PricePoints.LinearRange _,
              PricePoints.MeanSwing _,
              PricePoints.SqrtRatio _,
              PricePoints.Rank _ ->
              false;
        };
  }

  /** Three to five bids of different quality, at the same price for each quality point. */
  private static List<Bid> proportionate(Draws draws) {
    int each = draws.whole(1, 40);
    int quality = draws.whole(41, 50);
    var bids = new ArrayList<Bid>();
    for (int i = draws.whole(3, 5); i > 0; i--) {
      bids.add(
          new Bid(
              "bid " + i, BigDecimal.valueOf((long) each * quality), BigDecimal.valueOf(quality)));
      quality += draws.whole(3, 10);
    }
    return bids;
  }

  @Test
  void aPriceThatSetsThePointsOfAllOthersIsFound() {
    ScoreText low =
        ScoreText.of(Formula.LOWEST_RATIO).weights(40, 60).bid("A", 1, 0).bid("B", 100, 80);
    assertThat(found(low.bid("C", 110, 80).input(), Warning.Outlier.class))
        .containsExactly(new Warning.Outlier("A", 1, 100));
    ScoreText high =
        ScoreText.of(Formula.LINEAR_RANGE).weights(40, 60).bid("A", 90, 0).bid("B", 100, 80);
    assertThat(found(high.input(), Warning.Outlier.class)).isEmpty();
    assertThat(found(high.bid("C", 500, 80).input(), Warning.Outlier.class))
        .containsExactly(new Warning.Outlier("C", 500, 100));
    assertThat(
            found(
                ScoreText.of(Formula.LINEAR_FIXED)
                    .weights(40, 60)
                    .with("anchor", 200)
                    .bid("A", 1, 0)
                    .bid("B", 100, 80)
                    .input(),
                Warning.Outlier.class))
        .isEmpty();
  }

  @Test
  void halfOrTwiceTheNextPriceIsNotYetApart() {
    assertThat(found(prices(Formula.LOWEST_RATIO, "50", "100"), Warning.Outlier.class)).isEmpty();
    assertThat(found(prices(Formula.LOWEST_RATIO, "49.99", "100"), Warning.Outlier.class))
        .containsExactly(new Warning.Outlier("bid 49.99", 49.99, 100));
    assertThat(found(prices(Formula.LINEAR_RANGE, "90", "100", "200"), Warning.Outlier.class))
        .isEmpty();
    assertThat(found(prices(Formula.LINEAR_RANGE, "90", "100", "200.01"), Warning.Outlier.class))
        .containsExactly(new Warning.Outlier("bid 200.01", 200.01, 100));
    assertThat(found(prices(Formula.RANK, "1", "100"), Warning.Outlier.class)).isEmpty();
  }

  private static ScoreInput prices(Formula formula, String... prices) {
    ScoreText text = ScoreText.of(formula).weights(40, 60);
    for (int i = 0; i < prices.length; i++) {
      text = text.bid("bid " + prices[i], prices[i], 50 + 10 * i);
    }
    return text.input();
  }

  @Test
  void aPriceIsAbnormallyLowOnlyBelowBothBounds() {
    assertThat(low("79.9", 100, 100))
        .containsExactly(new Warning.AbnormallyLow("A", 79.9, 100, 100));
    assertThat(low("80", 100, 100)).as("not below 0.8 of the mean").isEmpty();
    assertThat(low("81", 90, 200)).as("not below 0.9 of the second").isEmpty();
    assertThat(low("80.9", 90, 200)).hasSize(1);
    assertThat(low("100", 100, 500)).as("two at the lowest price").isEmpty();
  }

  private static List<Warning.AbnormallyLow> low(String a, int b, int c) {
    return found(
        ScoreText.of(Formula.QUALITY_TO_PRICE)
            .with("moneyPerQualityPoint", 1)
            .bid("C", c, 50)
            .bid("A", a, 50)
            .bid("B", b, 50)
            .input(),
        Warning.AbnormallyLow.class);
  }

  @Test
  void aWeightThatIsNotTheStatedOneIsToldWithTheWorthOfQuality() {
    ScoreText text =
        ScoreText.of(Formula.LOWEST_RATIO).weights(40, 60).bid("A", 100, 50).bid("B", 200, 60);
    // 20 points lie between them for price, 6 for quality.
    Warning.WeightIllusion one = found(text.input(), Warning.WeightIllusion.class).getFirst();
    assertThat(one.statedPriceWeight()).isEqualTo(40);
    assertThat(one.effectivePriceWeight()).isCloseTo(100 * 20 / 26.0, within(1e-12));
    // p^2 / (W p_min) for each of the 0.6 points that a percent of the scale is worth.
    assertThat(Objects.requireNonNull(one.moneyPerQualityPoint().get("A")))
        .isCloseTo(0.6 * 100 * 100 / (40 * 100), within(1e-12));
    assertThat(Objects.requireNonNull(one.moneyPerQualityPoint().get("B")))
        .isCloseTo(0.6 * 200 * 200 / (40 * 100), within(1e-12));
    assertThat(text.json().get("effectivePriceWeight").asDouble())
        .isEqualTo(one.effectivePriceWeight());
  }

  @ParameterizedTest
  @EnumSource(
      value = Formula.class,
      names = {"LINEAR_LOWEST", "PARABOLIC_MIN", "LINEAR_FIXED", "PARABOLIC_FIXED"})
  void wherePointsForPriceHaveJustEndedQualityHasNoPriceAnyMore(Formula formula) {
    for (boolean floor : new boolean[] {true, false}) {
      ScoreText text = ScoreText.of(formula).weights(40, 60).with("floor", floor);
      ScoreText anchored = formula.relative() ? text : text.with("anchor", 200);
      Warning.WeightIllusion one =
          found(anchored.bid("A", 100, 50).bid("B", 200, 51).input(), Warning.WeightIllusion.class)
              .getFirst();
      assertThat(one.moneyPerQualityPoint().get("B") == null).isEqualTo(floor);
    }
  }

  @Test
  void weightsThatHoldOrTellNothingAreNotWarnedOf() {
    ScoreText alike =
        ScoreText.of(Formula.LINEAR_RANGE).weights(40, 60).bid("A", 100, 50).bid("B", 100, 50);
    assertThat(found(alike.input(), Warning.WeightIllusion.class)).isEmpty();
    assertThat(alike.json().get("effectivePriceWeight").isNull()).isTrue();
    ScoreText holding =
        ScoreText.of(Formula.LINEAR_RANGE).weights(40, 60).bid("A", 100, 0).bid("B", 200, 100);
    assertThat(found(holding.input(), Warning.WeightIllusion.class)).isEmpty();
    assertThat(holding.json().get("effectivePriceWeight").asDouble()).isEqualTo(40);
  }

  @Test
  void qualityThatUsesLittleOfItsScaleIsTold() {
    ScoreText text =
        ScoreText.of(Formula.LOWEST_RATIO).weights(40, 60).bid("A", 100, 70).bid("B", 110, 80);
    assertThat(found(text.input(), Warning.CompressedQuality.class))
        .containsExactly(new Warning.CompressedQuality(70, 80, 0.1));
    assertThat(found(text.bid("C", 120, 90).input(), Warning.CompressedQuality.class))
        .containsExactly(new Warning.CompressedQuality(70, 90, 0.2));
    assertThat(found(text.bid("D", 120, 91).input(), Warning.CompressedQuality.class)).isEmpty();
  }

  @Test
  void tiesAreToldWithTheirPlace() {
    ScoreInput input =
        ScoreText.of(Formula.QUALITY_TO_PRICE)
            .with("moneyPerQualityPoint", 1)
            .bid("C", 100, 50)
            .bid("B", 90, 40)
            .bid("A", 90, 50)
            .input();
    assertThat(found(input, Warning.Tie.class))
        .containsExactly(new Warning.Tie(2, List.of("B", "C")));
  }
}
