package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The draft of the plan item is written again; a confirmed budget has to be confirmed again. */
public record EditPlan(PlanItem plan) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(PlanCheck.of(plan, context.procedure()))
        .orElse(() -> new NeedEvent.PlanEdited(plan));
  }
}
