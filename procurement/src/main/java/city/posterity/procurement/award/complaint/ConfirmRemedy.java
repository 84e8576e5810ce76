package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The review body has seen that it is done; the hold ends. */
public record ConfirmRemedy() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.self(Complaint.class).evidence() != null,
            () -> Finding.of(ComplaintRule.REMEDY_NOT_DONE))
        .orElse(ComplaintEvent.RemedyConfirmed::new);
  }
}
