package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;

/**
 * A published item is to say something else; a large change of the estimate waits for a second
 * person.
 */
public record RevisePlan(PlanItem plan, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Need need = context.self(Need.class);
    PlanItem old = java.util.Objects.requireNonNull(need.plan());
    var findings =
        Outcome.collect()
            .require(!reason.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/reason"))
            .require(need.revision() == null, () -> Finding.of(NeedRule.REVISION_WAITS))
            .add(PlanCheck.of(plan, context.procedure()));
    return findings.orElse(() ->
        PlanCheck.changesMoreThan(
                old, plan, context.procedure().share(Parameter.PLAN_REAPPROVAL_SHARE))
            ? new NeedEvent.RevisionProposed(plan, reason)
            : new NeedEvent.PlanRevised(plan, reason, false));
  }
}
