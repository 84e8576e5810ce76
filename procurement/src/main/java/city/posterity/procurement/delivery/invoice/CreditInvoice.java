package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A credit note of the supplier cancels the invoice. */
public record CreditInvoice(String creditNote) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !creditNote.isBlank(), () -> Finding.of(InvoiceRule.TEXT_MISSING).at("/creditNote"))
        .orElse(() -> new InvoiceEvent.InvoiceCredited(creditNote, context.now()));
  }
}
