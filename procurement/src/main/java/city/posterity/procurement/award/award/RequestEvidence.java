package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** The winner is asked to prove what it declared. */
public record RequestEvidence(List<String> evidence) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !evidence.isEmpty() && evidence.stream().noneMatch(String::isBlank),
            () -> Finding.of(AwardRule.TEXT_MISSING).at("/evidence"))
        .orElse(() -> new AwardEvent.EvidenceRequested(evidence));
  }
}
