package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;

/** The review body finds no fault. */
public record RejectComplaint(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reason"))
        .orElse(() ->
            new ComplaintEvent.ComplaintRejected(
                reason, context.after(context.now(), Parameter.COMPLAINT_HOLD_AFTER_REJECTION)));
  }
}
