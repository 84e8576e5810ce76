package city.posterity.appraisal.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a bid was given. Unrounded; absent is what the formula does not give.
 *
 * @param price points
 * @param quality points
 * @param total points; the more the better
 * @param comparable money, or money for a quality point; the less the better
 */
public record Score(
    @Nullable BigDecimal price,
    @Nullable BigDecimal quality,
    @Nullable BigDecimal total,
    @Nullable BigDecimal comparable) {

  static Score points(BigDecimal price, BigDecimal quality) {
    return new Score(price, quality, price.add(quality), null);
  }

  static Score quality(BigDecimal points) {
    return new Score(null, points, points, null);
  }

  static Score compared(BigDecimal comparable) {
    return new Score(null, null, null, comparable);
  }

  /** The more the better, whatever the formula. */
  BigDecimal worth() {
    if (total != null) {
      return total;
    }
    if (comparable != null) {
      return comparable.negate();
    }
    throw new IllegalStateException("no formula gives neither");
  }
}
