package city.posterity.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * An amount in one currency, net of value added tax unless a field says otherwise. The scale of the
 * amount is kept as written; two amounts are compared by value, so 1.0 and 1.00 are the same money.
 *
 * @param amount may be negative (a reversal is a negative transaction)
 * @param currency ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

  public Money {
    try {
      var _ = Currency.getInstance(currency);
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code");
    }
    if (amount.precision() - amount.scale() > 15 || amount.scale() > 10) {
      throw new IllegalArgumentException(
          "an amount has at most 15 digits before and 10 after the point, not " + amount);
    }
    amount = amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The sum of {@code all}, zero of {@code currency} when there are none. */
  public static Money sum(Collection<Money> all, String currency) {
    return all.stream().reduce(zero(currency), Money::plus);
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.subtract(other.amount), currency);
  }

  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** In whole smallest units of the currency (cents for most), half up. */
  public Money rounded() {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Money m && currency.equals(m.currency) && amount.compareTo(m.amount) == 0;
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode() * 31 + currency.hashCode();
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
  }
}
