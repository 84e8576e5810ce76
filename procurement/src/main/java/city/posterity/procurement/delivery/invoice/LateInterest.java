package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What a late payment costs: simple interest, whole days of 365 to the year, rounded half up to the
 * currency's smallest unit (two decimals for most).
 *
 * @param days whole days after the last day to pay; 0 when in time
 */
public record LateInterest(int days, Money amount) {

  private static final BigDecimal YEAR = BigDecimal.valueOf(365);

  /**
   * @param due the first instant that is too late
   * @param rate a share for each year
   */
  public static LateInterest of(
      Money value, Instant due, Instant paid, BigDecimal rate, ZoneId zone) {
    if (!paid.isAfter(due)) {
      return new LateInterest(0, Money.zero(value.currency()));
    }
    LocalDate last = LocalDate.ofInstant(due.minusNanos(1), zone);
    int days = (int) ChronoUnit.DAYS.between(last, LocalDate.ofInstant(paid, zone));
    BigDecimal amount =
        value
            .amount()
            .multiply(rate)
            .multiply(BigDecimal.valueOf(days))
            .divide(YEAR, MathContext.DECIMAL128);
    return new LateInterest(days, new Money(cut(amount), value.currency()).rounded());
  }

  /** Money has at most ten decimals; rounding twice must not lift a half. */
  private static BigDecimal cut(BigDecimal amount) {
    return amount.setScale(10, java.math.RoundingMode.DOWN);
  }
}
