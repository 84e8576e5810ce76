package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.Objects;

/**
 * The payment was wrong and is taken back, by a negative transaction that names the first.
 *
 * @param reference the treasury's own, never used twice
 */
public record ReversePayment(String reference, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Payment payment = Objects.requireNonNull(context.self(Invoice.class).payment());
    return Outcome.collect()
        .require(!reference.isBlank(), () -> Finding.of(InvoiceRule.TEXT_MISSING).at("/reference"))
        .require(!reason.isBlank(), () -> Finding.of(InvoiceRule.TEXT_MISSING).at("/reason"))
        .require(
            !PayInvoice.isUsed(context, reference),
            () -> Finding.of(InvoiceRule.REFERENCE_USED, "reference", reference).at("/reference"))
        .orElse(() ->
            new InvoiceEvent.InvoiceReversed(payment.reversed(reference, context.now()), reason));
  }
}
