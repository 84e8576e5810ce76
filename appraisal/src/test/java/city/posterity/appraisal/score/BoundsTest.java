package city.posterity.appraisal.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Just here a warning begins, and these bids and formulas it concerns. */
class BoundsTest {

  private static List<String> codes(ScoreText text) {
    return ScoreText.codes(text.run());
  }

  private static ScoreText ratio() {
    return ScoreText.of(Formula.LOWEST_RATIO).weights(40, 60);
  }

  @Test
  void aPriceStandsApartFromHalfTheNextOneOrTwiceTheNextOneOn() {
    assertThat(codes(ratio().bid("A", 50, 20).bid("B", 100, 80))).doesNotContain("outlier");
    assertThat(codes(ratio().bid("A", "49.99", 20).bid("B", 100, 80))).contains("outlier");
    ScoreText mean = ScoreText.of(Formula.MEAN_SWING).weights(40, 60);
    mean.bid("A", 90, 20).bid("B", 100, 80);
    assertThat(codes(mean.bid("C", 200, 80))).doesNotContain("outlier");
    assertThat(codes(mean.bid("D", "400.01", 80))).contains("outlier");
  }

  @Test
  void distancesMeanNothingToRanks() {
    ScoreText ranks = ScoreText.of(Formula.RANK).weights(40, 60);
    assertThat(codes(ranks.bid("A", 1, 20).bid("B", 100, 80).bid("C", 900, 90)))
        .doesNotContain("outlier");
  }

  @Test
  void aFifthOfTheQualityScaleIsLittle() {
    assertThat(codes(ratio().bid("A", 95, 60).bid("B", 100, 80))).contains("compressed-quality");
    assertThat(codes(ratio().bid("A", 95, 60).bid("B", 100, 80.1)))
        .doesNotContain("compressed-quality");
    assertThat(codes(ratio().bid("A", 95, 60))).doesNotContain("compressed-quality");
  }

  @Test
  void qualityIsOnlyCompressedWhereItCompetesWithPrice() {
    for (Formula formula :
        List.of(
            Formula.PRICE_PER_QUALITY, Formula.FIXED_PRICE, Formula.LEAST_COST_ABOVE_THRESHOLD)) {
      ScoreText text = ScoreText.of(formula).with("qualityThreshold", 50);
      assertThat(codes(text.bid("A", 95, 60).bid("B", 100, 61)).contains("compressed-quality"))
          .isEqualTo(formula == Formula.PRICE_PER_QUALITY);
    }
  }

  @Test
  void aWeightIsAnIllusionFromTenPercentOn() {
    // Between the bids lie all points for price, and those for quality as far as it differs.
    assertThat(codes(range(100))).doesNotContain("weight-illusion");
    assertThat(codes(range(67))).doesNotContain("weight-illusion");
    assertThat(codes(range(66))).contains("weight-illusion");
  }

  private static ScoreText range(int quality) {
    return ScoreText.of(Formula.LINEAR_RANGE)
        .weights(40, 60)
        .bid("A", 95, 0)
        .bid("B", 100, quality);
  }

  @Test
  void aPriceIsScreenedAmongAllThatWereBidAndWhereItIsBidAtAll() {
    ScoreText text =
        ScoreText.of(Formula.LEAST_COST_ABOVE_THRESHOLD)
            .with("qualityThreshold", 50)
            .bid("A", 70, 60)
            .bid("B", 100, 10);
    assertThat(codes(text)).as("B does not compete").containsExactly("abnormally-low");
    assertThat(codes(ScoreText.of(Formula.FIXED_PRICE).bid("A", 70, 60).bid("B", 100, 10)))
        .isEmpty();
  }

  @Test
  void aMiddleBidThatCostsMoreThanItGivesIsNotWronged() {
    assertThat(codes(ratio().bid("A", 50, 50).bid("B", 75, "74.99").bid("C", 100, 100)))
        .doesNotContain("middle-bid");
    assertThat(codes(ratio().bid("A", 50, 50).bid("B", 75, 75).bid("C", 100, 100)))
        .contains("middle-bid");
    // Just above the line in points: a third of the way in price is half of it for the ratio.
    assertThat(codes(ratio().bid("A", 50, 50).bid("B", "66.66", 75).bid("C", 100, 100)))
        .as("it gives more, and with some weights it wins")
        .doesNotContain("middle-bid");
  }

  @Test
  void aPhantomHasTheQualityOfThePassMark() {
    ScoreText text = ratio().with("qualityThreshold", 45).bid("A", 150, 100).bid("B", 100, 80);
    assertThat(text.run().warnings())
        .filteredOn(Warning.PhantomBid.class::isInstance)
        .isNotEmpty()
        .allSatisfy(w -> assertThat(((Warning.PhantomBid) w).quality()).isEqualTo(45));
  }

  @Test
  void figuresThatDifferInTheLastDigitsOnlyAreAlikeWhateverTheirSize() {
    BigDecimal third = Decimals.over(BigDecimal.ONE, BigDecimal.valueOf(3));
    BigDecimal whole = third.add(third).add(third);
    assertThat(whole).isNotEqualByComparingTo("1");
    assertThat(Decimals.compare(whole, BigDecimal.ONE)).isZero();
    BigDecimal much = new BigDecimal("1e60");
    assertThat(Decimals.compare(whole.multiply(much), much)).isZero();
    assertThat(Decimals.compare(new BigDecimal("1e-30"), BigDecimal.ZERO)).isPositive();
  }
}
