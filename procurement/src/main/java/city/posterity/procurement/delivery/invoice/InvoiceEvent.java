package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;

/** What can happen to an invoice. */
public sealed interface InvoiceEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.INVOICE;
  }

  /**
   * @param due the first instant at which a payment is late
   */
  record InvoiceReceived(InvoiceData data, OrganisationId supplier, Instant receivedAt, Instant due)
      implements InvoiceEvent {}

  record InvoiceMatched(int version, StreamId milestone) implements InvoiceEvent {}

  record InvoiceDisputed(String reason, Instant at) implements InvoiceEvent {}

  record InvoiceApproved(Instant at) implements InvoiceEvent {}

  record InvoiceScheduled(LocalDate payDay) implements InvoiceEvent {}

  record InvoicePaid(Payment payment) implements InvoiceEvent {}

  record InvoiceConfirmed(Instant at) implements InvoiceEvent {}

  record InvoiceRejected(String reason, Instant at) implements InvoiceEvent {}

  record InvoiceCredited(String creditNote, Instant at) implements InvoiceEvent {}

  record InvoiceReversed(Payment payment, String reason) implements InvoiceEvent {}
}
