package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The supplier says that the money has come. */
public record ConfirmPayment() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.self(Invoice.class).supplier().equals(context.actor().organisation()),
            () -> Finding.of(InvoiceRule.NOT_THE_SUPPLIER))
        .orElse(() -> new InvoiceEvent.InvoiceConfirmed(context.now()));
  }
}
