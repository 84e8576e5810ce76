package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The need becomes an item of the plan. */
public record AddToPlan(PlanItem plan) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(PlanCheck.of(plan, context.procedure()))
        .orElse(() -> new NeedEvent.AddedToPlan(plan));
  }
}
