package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Something about the invoice is not right; it waits until that is settled. */
public record DisputeInvoice(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(InvoiceRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new InvoiceEvent.InvoiceDisputed(reason, context.now()));
  }
}
