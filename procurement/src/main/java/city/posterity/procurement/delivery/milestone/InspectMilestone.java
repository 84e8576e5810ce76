package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** Somebody who does not work for the supplier looks at what is there. */
public record InspectMilestone(boolean conforms, String findings, List<Evidence> evidence)
    implements Command {

  public InspectMilestone {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!findings.isBlank(), () -> Finding.of(MilestoneRule.TEXT_MISSING).at("/findings"))
        .orElse(() ->
            new MilestoneEvent.MilestoneInspected(
                new Inspection(conforms, findings, evidence, context.now())));
  }
}
