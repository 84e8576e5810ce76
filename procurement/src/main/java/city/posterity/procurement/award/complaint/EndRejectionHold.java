package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The time to appeal is over. The clock's command. */
public record EndRejectionHold() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ComplaintEvent.RejectionHoldEnded(context.now()));
  }
}
