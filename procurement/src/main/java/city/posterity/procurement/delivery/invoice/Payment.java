package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transaction.
 *
 * @param id the treasury's reference
 * @param value net of value added tax and without interest; negative for a reversal
 * @param tax value added tax paid with it
 * @param interest for paying late, on top of the value
 * @param daysLate whole days after the last day to pay
 * @param reverses the transaction that it takes back; absent for a payment
 */
public record Payment(
    String id,
    OrganisationId payer,
    OrganisationId payee,
    Money value,
    Money tax,
    Money interest,
    int daysLate,
    StreamId milestone,
    Instant at,
    @Nullable String reverses) {

  /** The same money the other way. */
  Payment reversed(String id, Instant at) {
    return new Payment(
        id,
        payer,
        payee,
        negative(value),
        negative(tax),
        negative(interest),
        0,
        milestone,
        at,
        this.id);
  }

  private static Money negative(Money money) {
    return new Money(money.amount().negate(), money.currency());
  }
}
