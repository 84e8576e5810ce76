package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The budget holder confirms that the money is there. */
public record ConfirmBudget(String reference) implements Command {

  @Override
  public Outcome decide(Context context) {
    PlanItem plan = java.util.Objects.requireNonNull(context.self(Need.class).plan());
    return Outcome.collect()
        .require(!reference.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/reference"))
        .require(
            !plan.estimate().isMoreThan(plan.budget()),
            () ->
                Finding.of(
                    NeedRule.BUDGET_TOO_SMALL,
                    "budget",
                    plan.budget(),
                    "estimate",
                    plan.estimate()))
        .orElse(() -> new NeedEvent.BudgetConfirmed(reference));
  }
}
