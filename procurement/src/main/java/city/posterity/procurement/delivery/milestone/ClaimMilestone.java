package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** The supplier says that it is done, and shows it. */
public record ClaimMilestone(String text, String place, List<Evidence> evidence)
    implements Command {

  public ClaimMilestone {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            MilestoneGuard.contractOf(context).supplier().equals(context.actor().organisation()),
            () -> Finding.of(MilestoneRule.NOT_THE_SUPPLIER))
        .require(!text.isBlank(), () -> Finding.of(MilestoneRule.TEXT_MISSING).at("/text"))
        .require(
            !evidence.isEmpty(), () -> Finding.of(MilestoneRule.EVIDENCE_MISSING).at("/evidence"))
        .orElse(() ->
            new MilestoneEvent.MilestoneClaimed(new Claim(text, place, evidence, context.now())));
  }
}
