package city.posterity.procurement.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Whether a price is so low that the bidder is asked to explain it. (Scenario A5, after ProZorro's
 * rule; the shares come from the pack.)
 *
 * @param belowMean at least the mean share below the mean of the others' first prices
 * @param belowNext at least the next share below the next price
 */
public record AbnormallyLow(boolean belowMean, boolean belowNext) {

  public boolean isSuspicious() {
    return belowMean || belowNext;
  }

  /**
   * @param initial first prices, the candidate's first
   * @param last final prices, the candidate's first, the others in the order of the ranking
   */
  public static AbnormallyLow check(
      List<BigDecimal> initial, List<BigDecimal> last, BigDecimal meanShare, BigDecimal nextShare) {
    if (last.size() < 2) {
      return new AbnormallyLow(false, false);
    }
    BigDecimal price = last.getFirst();
    var others = initial.subList(1, initial.size());
    BigDecimal mean =
        others.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(others.size()), MathContext.DECIMAL128);
    return new AbnormallyLow(
        isBelow(price, mean, meanShare), isBelow(price, last.get(1), nextShare));
  }

  private static boolean isBelow(BigDecimal price, BigDecimal reference, BigDecimal share) {
    return price.compareTo(reference.multiply(BigDecimal.ONE.subtract(share))) <= 0;
  }
}
