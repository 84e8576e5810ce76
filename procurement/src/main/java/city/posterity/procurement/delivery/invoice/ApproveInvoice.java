package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Somebody who did not accept the delivery agrees that it is to be paid. */
public record ApproveInvoice() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new InvoiceEvent.InvoiceApproved(context.now()));
  }
}
