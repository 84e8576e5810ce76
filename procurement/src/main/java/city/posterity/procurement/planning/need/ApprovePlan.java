package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A second person approves, once the budget is confirmed. */
public record ApprovePlan() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.self(Need.class).budgetReference() != null,
            () -> Finding.of(NeedRule.BUDGET_NOT_CONFIRMED))
        .orElse(NeedEvent.PlanApproved::new);
  }
}
