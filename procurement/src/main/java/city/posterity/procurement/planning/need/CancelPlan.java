package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The item is taken out of the plan. */
public record CancelPlan(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new NeedEvent.PlanCancelled(reason));
  }
}
