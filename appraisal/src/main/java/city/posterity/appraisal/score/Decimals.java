package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of scores: so many digits that what is equal on paper is equal here. */
final class Decimals {

  /**
   * Enough for the square of the greatest price in units of the smallest (10 to the 35th, see
   * {@link FieldReader}) and still 50 digits after the point.
   */
  static final int DIGITS = 128;

  static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final BigDecimal HALF = new BigDecimal("0.5");

  /** Far less than two different totals can differ by, far more than the last digits go astray. */
  private static final BigDecimal SAME = new BigDecimal("1e-40");

  private Decimals() {}

  /** Which is greater; 0 if they are the same but for the last digits. */
  static int compare(BigDecimal a, BigDecimal b) {
    BigDecimal difference = a.subtract(b);
    return difference.abs().compareTo(SAME) < 0 ? 0 : difference.signum();
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
