package city.posterity.procurement.delivery.change;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A price adjustment that anybody can work out again: {@code amount × weight × (current ÷ base −
 * 1)}, rounded half up to the currency's smallest unit.
 *
 * @param series the published series, with where it is found
 * @param basePeriod of the base value, as in {@code 2027-04}
 * @param currentPeriod of the current value
 * @param amount to be adjusted
 * @param weight part of the amount that follows the series, over 0 and up to 1
 */
public record IndexFormula(
    String series,
    String basePeriod,
    BigDecimal base,
    String currentPeriod,
    BigDecimal current,
    Money amount,
    BigDecimal weight) {

  /** Whether the formula can be worked out at all. */
  boolean isSound() {
    return !series.isBlank()
        && !basePeriod.isBlank()
        && !currentPeriod.isBlank()
        && base.signum() > 0
        && current.signum() > 0
        && weight.signum() > 0
        && weight.compareTo(BigDecimal.ONE) <= 0;
  }

  Money delta() {
    BigDecimal delta =
        amount
            .amount()
            .multiply(weight)
            .multiply(current.subtract(base))
            .divide(base, MathContext.DECIMAL128);
    return new Money(delta.setScale(10, RoundingMode.DOWN), amount.currency()).rounded();
  }
}
