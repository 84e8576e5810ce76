package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** What is complained about may go on meanwhile; the reasons are published. */
public record LiftSuspension(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ComplaintEvent.SuspensionLifted(reason, context.now()));
  }
}
