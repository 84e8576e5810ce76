package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The buyer says what it has done. */
public record ReportRemedy(String evidence) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!evidence.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/evidence"))
        .orElse(() -> new ComplaintEvent.RemedyReported(evidence));
  }
}
