package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** People are asked again, about the clauses that changed materially. */
public record PlanSecondRound(RoundPlan plan) implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    return RoundPlanCheck.of(plan, policy, context)
        .require(policy.next() == null, MakingRule.ROUND_PLANNED, "")
        .require(
            policy.edition().filter(e -> !e.material().isEmpty()).isPresent(),
            MakingRule.NOTHING_MATERIAL,
            "")
        .orElse(() -> new PolicyEvent.SecondRoundPlanned(plan, context.now()));
  }
}
