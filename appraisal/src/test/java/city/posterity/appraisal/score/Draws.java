package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Made-up bids and schemes, the same for the same seed. */
final class Draws {

  private final RandomGenerator random;

  private Draws(RandomGenerator random) {
    this.random = random;
  }

  static Draws of(long seed) {
    return new Draws(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  int whole(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** Two to seven; mostly the dearer the better, so that the formula has something to decide. */
  List<Bid> bids() {
    return IntStream.range(0, whole(2, 7))
        .mapToObj(i -> {
          BigDecimal price = price();
          int worth = (price.intValue() - 100) / 2 + whole(-15, 15);
          int quality = Math.clamp(whole(0, 3) == 0 ? whole(0, 100) : worth, 0, 100);
          return new Bid("bid " + i, price, BigDecimal.valueOf(quality));
        })
        .toList();
  }

  /** 100 to 300. */
  BigDecimal price() {
    return BigDecimal.valueOf(whole(200, 600) * 5L, 1);
  }

  /** With parameters in the range of the prices. */
  ScoreInput input(Formula formula) {
    return input(formula, bids());
  }

  ScoreInput input(Formula formula, List<Bid> bids) {
    BigDecimal weight = BigDecimal.valueOf(whole(5, 95));
    BigDecimal rest = Decimals.HUNDRED.subtract(weight);
    boolean floor = random.nextBoolean();
    Scheme scheme =
        switch (formula) {
          case LOWEST_RATIO -> weighted(weight, rest, new PricePoints.LowestRatio());
          case LINEAR_LOWEST -> weighted(weight, rest, new PricePoints.LinearLowest(floor));
          case LINEAR_RANGE -> weighted(weight, rest, new PricePoints.LinearRange());
          case MEAN_SWING -> weighted(weight, rest, new PricePoints.MeanSwing());
          case PARABOLIC_MIN -> weighted(weight, rest, new PricePoints.ParabolicMin(floor));
          case SQRT_RATIO -> weighted(weight, rest, new PricePoints.SqrtRatio());
          case RANK -> weighted(weight, rest, new PricePoints.Rank());
          case LINEAR_FIXED ->
              weighted(
                  weight,
                  rest,
                  new PricePoints.LinearFixed(price(), BigDecimal.valueOf(whole(301, 600)), floor));
          case PARABOLIC_FIXED ->
              weighted(weight, rest, new PricePoints.ParabolicFixed(price(), floor));
          case PRICE_PER_QUALITY, LEAST_COST_ABOVE_THRESHOLD, QUALITY_TO_PRICE ->
              new Scheme.Compared(compared(formula));
          case FIXED_PRICE -> new Scheme.QualityOnly(Decimals.HUNDRED);
        };
    BigDecimal passMark = random.nextBoolean() ? null : BigDecimal.valueOf(whole(0, 40));
    return new ScoreInput(formula, scheme, passMark, null, bids);
  }

  private Comparison compared(Formula formula) {
    if (formula == Formula.PRICE_PER_QUALITY) {
      return new Comparison.PricePerQuality();
    }
    return formula == Formula.QUALITY_TO_PRICE
        ? new Comparison.QualityToPrice(BigDecimal.valueOf(whole(0, 200), 1))
        : new Comparison.PriceAlone();
  }

  private static Scheme weighted(BigDecimal price, BigDecimal quality, PricePoints formula) {
    return new Scheme.Weighted(price, quality, formula);
  }

  <T> List<T> shuffled(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, Random.from(random));
    return copy;
  }
}
