package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice and its payment.
 *
 * @param due the first instant at which a payment is late
 * @param version of the contract it was held against; absent until it was
 * @param milestone that it is paid for; absent until it was matched
 * @param payDay when the treasury means to pay
 */
public record Invoice(
    StreamId id,
    InvoiceStatus status,
    InvoiceData data,
    OrganisationId supplier,
    Instant receivedAt,
    Instant due,
    @Nullable Integer version,
    @Nullable StreamId milestone,
    @Nullable LocalDate payDay,
    @Nullable Payment payment,
    @Nullable String reason)
    implements ContractPart {

  @Override
  public StreamId contract() {
    return data.contract();
  }

  @Override
  public String title() {
    return data.number();
  }

  @Override
  public boolean isOpen() {
    return switch (status) {
      case RECEIVED, MATCHED, APPROVED, SCHEDULED, DISPUTED -> true;
      case PAID, CONFIRMED, REJECTED, CREDITED, REVERSED -> false;
    };
  }

  @Override
  public Optional<Money> paid() {
    return status == InvoiceStatus.PAID || status == InvoiceStatus.CONFIRMED
        ? Optional.of(data.value())
        : Optional.empty();
  }

  /** Whether it takes a part of what its milestone made payable. */
  boolean claims(StreamId milestone) {
    return milestone.equals(this.milestone)
        && switch (status) {
          case MATCHED, APPROVED, SCHEDULED, PAID, CONFIRMED -> true;
          case RECEIVED, DISPUTED, REJECTED, CREDITED, REVERSED -> false;
        };
  }

  Invoice at(InvoiceStatus status, @Nullable String reason) {
    return new Invoice(
        id, status, data, supplier, receivedAt, due, version, milestone, payDay, payment, reason);
  }

  Invoice matched(int version, StreamId milestone) {
    return new Invoice(
        id,
        InvoiceStatus.MATCHED,
        data,
        supplier,
        receivedAt,
        due,
        version,
        milestone,
        payDay,
        payment,
        null);
  }

  Invoice scheduled(LocalDate payDay) {
    return new Invoice(
        id,
        InvoiceStatus.SCHEDULED,
        data,
        supplier,
        receivedAt,
        due,
        version,
        milestone,
        payDay,
        payment,
        null);
  }

  Invoice paid(InvoiceStatus status, Payment payment) {
    return new Invoice(
        id, status, data, supplier, receivedAt, due, version, milestone, payDay, payment, null);
  }
}
