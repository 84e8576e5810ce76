package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The review body has seen that everything it ordered is done; the hold ends. */
public record ConfirmRemedy() implements Command {

  @Override
  public Outcome decide(Context context) {
    Complaint complaint = context.self(Complaint.class);
    return Outcome.collect()
        .require(complaint.evidence() != null, () -> Finding.of(ComplaintRule.REMEDY_NOT_DONE))
        .add(RemedyCheck.outstanding(context.procurement(), complaint))
        .orElse(() -> new ComplaintEvent.RemedyConfirmed(context.now()));
  }
}
