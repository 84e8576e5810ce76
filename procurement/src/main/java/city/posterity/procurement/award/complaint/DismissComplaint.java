package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The review body ends it without a hearing. */
public record DismissComplaint(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ComplaintEvent.ComplaintDismissed(reason, context.now()));
  }
}
