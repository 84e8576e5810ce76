package city.posterity.procurement.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a price is so low that the bidder is asked to explain it; never a reason to reject by
 * itself. (Criterion E4; scenario A5, after ProZorro's rule; the shares come from the pack.)
 *
 * @param belowMean at least the mean share below the mean of the others' first prices
 * @param belowNext at least the next share below the next price
 * @param underMean the share by which the price is under that mean, to six decimals and negative
 *     where it is over; for showing only. Absent where there is nothing to compare with
 * @param underNext the same against the next price
 */
public record AbnormallyLow(
    boolean belowMean,
    boolean belowNext,
    @Nullable BigDecimal underMean,
    @Nullable BigDecimal underNext) {

  private static final AbnormallyLow ALONE = new AbnormallyLow(false, false, null, null);

  public boolean isSuspicious() {
    return belowMean || belowNext;
  }

  /**
   * @param initial first prices, the candidate's first
   * @param last final prices, the candidate's first, the others in the order of the ranking
   * @param meanShare 0.4 for 40 %
   * @param nextShare 0.3 for 30 %
   * @throws IllegalArgumentException if the lists are not of the same bidders
   */
  public static AbnormallyLow check(
      List<BigDecimal> initial, List<BigDecimal> last, BigDecimal meanShare, BigDecimal nextShare) {
    if (initial.size() != last.size()) {
      throw new IllegalArgumentException(
          "every bidder has a first and a final price, not "
              + initial.size()
              + " first and "
              + last.size()
              + " final ones");
    }
    if (last.size() < 2) {
      return ALONE;
    }
    BigDecimal price = last.getFirst();
    BigDecimal next = last.get(1);
    var others = initial.subList(1, initial.size());
    BigDecimal sum = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    // Compared with the sum, not the mean: a mean of three need not have a last digit.
    BigDecimal times = price.multiply(BigDecimal.valueOf(others.size()));
    return new AbnormallyLow(
        isBelow(times, sum, meanShare),
        isBelow(price, next, nextShare),
        under(times, sum),
        under(price, next));
  }

  private static boolean isBelow(BigDecimal price, BigDecimal reference, BigDecimal share) {
    return reference.signum() > 0
        && price.compareTo(reference.multiply(BigDecimal.ONE.subtract(share))) <= 0;
  }

  private static @Nullable BigDecimal under(BigDecimal price, BigDecimal reference) {
    return reference.signum() > 0
        ? reference.subtract(price).divide(reference, 6, RoundingMode.HALF_UP)
        : null;
  }
}
