package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** It does not happen. */
public record RejectChange(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ChangeRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ChangeEvent.ChangeRejected(reason));
  }
}
