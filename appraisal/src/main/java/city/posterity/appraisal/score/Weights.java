package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What price and quality count for in truth. */
final class Weights {

  /** From so many percent on, a difference between stated and effective weight is told; ours. */
  private static final double TOLD = 10;

  /**
   * Who uses no more of the quality scale than this, in percent, leaves the award to price; ours.
   */
  private static final BigDecimal USED = new BigDecimal("20");

  private Weights() {}

  /**
   * Standard deviation of the points for price, in percent of the sum of that and the one of the
   * points for quality; empty if neither tells the bids apart.
   */
  static OptionalDouble effective(Contest contest, Scheme.Weighted scheme) {
    var price = new ArrayList<BigDecimal>();
    var quality = new ArrayList<BigDecimal>();
    for (Bid bid : contest.bids()) {
      price.add(scheme.pricePoints(bid, contest.field()));
      quality.add(scheme.qualityPoints(bid));
    }
    double byPrice = deviation(price);
    double sum = byPrice + deviation(quality);
    return sum > 0 ? OptionalDouble.of(100 * byPrice / sum) : OptionalDouble.empty();
  }

  /** Divided by n; with n - 1 the shares are the same. */
  private static double deviation(List<BigDecimal> points) {
    BigDecimal mean = Field.of(points).mean();
    // Equal points leave exactly nothing, though a third of them three times is not the whole.
    return points.stream()
        .filter(p -> Decimals.compare(p, mean) != 0)
        .map(p -> p.subtract(mean))
        .map(d -> Decimals.times(d, d))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(points.size()), Decimals.CONTEXT)
        .sqrt(Decimals.CONTEXT)
        .doubleValue();
  }

  /** If the effective weight of price is far from the stated one. */
  static List<Warning> illusion(Contest contest, Scheme.Weighted scheme) {
    double stated = scheme.priceWeight().doubleValue();
    OptionalDouble effective = effective(contest, scheme);
    if (effective.isEmpty() || Math.abs(effective.getAsDouble() - stated) < TOLD) {
      return List.of();
    }
    var money = new LinkedHashMap<String, @Nullable Double>();
    for (Bid bid : contest.byPrice()) {
      BigDecimal one = scheme.moneyPerQualityPoint(bid, contest.field());
      money.put(bid.id(), one == null ? null : one.doubleValue());
    }
    return List.of(new Warning.WeightIllusion(stated, effective.getAsDouble(), money));
  }

  /** If quality uses little of its scale. */
  static List<Warning> compressed(List<Bid> bids) {
    List<BigDecimal> sorted = bids.stream().map(Bid::quality).sorted().toList();
    BigDecimal used = sorted.getLast().subtract(sorted.getFirst());
    return bids.size() < 2 || used.compareTo(USED) > 0
        ? List.of()
        : List.of(
            new Warning.CompressedQuality(
                sorted.getFirst().doubleValue(),
                sorted.getLast().doubleValue(),
                used.movePointLeft(2).doubleValue()));
  }
}
