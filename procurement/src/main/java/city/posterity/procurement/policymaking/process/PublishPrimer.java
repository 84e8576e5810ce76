package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The first draft is published, with the plan of the round in which people are asked about it. */
public record PublishPrimer(RoundPlan plan) implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    return RoundPlanCheck.of(plan, policy, context)
        .orElse(() ->
            new PolicyEvent.PrimerPublished(
                Editions.of(context.procurement(), policy, Edition.Kind.PRIMER, context.now()),
                plan));
  }
}
