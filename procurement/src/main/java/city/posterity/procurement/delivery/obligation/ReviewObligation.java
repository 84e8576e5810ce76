package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The office that took it over looks again, and says when it looks next. */
public record ReviewObligation(Transfer transfer, String note) implements Command {

  @Override
  public Outcome decide(Context context) {
    return TransferCheck.of(transfer, context)
        .require(!note.isBlank(), () -> Finding.of(ObligationRule.TEXT_MISSING).at("/note"))
        .orElse(() -> new ObligationEvent.ObligationReviewed(transfer, note, context.now()));
  }
}
