package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** What was declared is not confirmed and comes to nothing. */
public record WithdrawDeclaration(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new EmergencyEvent.DeclarationWithdrawn(reason, context.now()));
  }
}
