package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Too few openers came in time. The clock's command. */
public record EndGathering() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new OpeningEvent.GatheringEnded(context.now()));
  }
}
