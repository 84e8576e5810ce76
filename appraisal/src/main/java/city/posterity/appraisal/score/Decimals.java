package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of scores: so many digits that what is equal on paper is equal here. */
final class Decimals {

  /** Half as many again as tell any two figures apart that are not alike. */
  static final int DIGITS = 64;

  static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Part of a figure: far less than two figures of real bids can differ by, far more than the last
   * digits go astray.
   */
  private static final BigDecimal SAME = new BigDecimal("1e-40");

  private Decimals() {}

  /** Which is greater; 0 if they are the same but for the last digits. */
  static int compare(BigDecimal a, BigDecimal b) {
    BigDecimal difference = a.subtract(b);
    BigDecimal size = a.abs().max(b.abs()).max(BigDecimal.ONE);
    return difference.abs().compareTo(size.multiply(SAME)) < 0 ? 0 : difference.signum();
  }

  static BigDecimal times(BigDecimal a, BigDecimal b) {
    return a.multiply(b, CONTEXT);
  }

  static BigDecimal over(BigDecimal a, BigDecimal b) {
    return a.divide(b, CONTEXT);
  }

  static BigDecimal between(BigDecimal least, BigDecimal value, BigDecimal most) {
    return value.max(least).min(most);
  }
}
