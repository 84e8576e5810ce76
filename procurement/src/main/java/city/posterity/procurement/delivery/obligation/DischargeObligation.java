package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** What the city took over is done with for good. */
public record DischargeObligation(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ObligationRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ObligationEvent.ObligationDischarged(reason, context.now()));
  }
}
