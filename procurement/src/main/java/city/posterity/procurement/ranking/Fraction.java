package city.posterity.procurement.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact number, so that what is equal by the announced formula is a tie whatever the order of
 * its divisions. In lowest terms.
 *
 * @param over numerator, with the sign
 * @param under denominator, more than 0
 */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

  static final Fraction ZERO = of(BigDecimal.ZERO);
  static final Fraction ONE = of(BigDecimal.ONE);

  Fraction {
    if (under.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger common = over.gcd(under);
    if (under.signum() < 0) {
      common = common.negate();
    }
    over = over.divide(common);
    under = under.divide(common);
  }

  static Fraction of(BigDecimal number) {
    return number.scale() > 0
        ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.over.negate(), other.under));
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  Fraction between(Fraction low, Fraction high) {
    return compareTo(low) < 0 ? low : compareTo(high) > 0 ? high : this;
  }

  /** Rounded once, to the 34 digits of IEEE 754 decimal128, half to even; without idle zeros. */
  BigDecimal decimal() {
    return plain(new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL128));
  }

  /** The same number, written the one way that does not depend on how it was typed. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
