package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Who complained takes it back. */
public record WithdrawComplaint() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.self(Complaint.class).complainant().equals(context.actor().organisation()),
            () -> Finding.of(ComplaintRule.NOT_YOUR_COMPLAINT))
        .orElse(() -> new ComplaintEvent.ComplaintWithdrawn(context.now()));
  }
}
