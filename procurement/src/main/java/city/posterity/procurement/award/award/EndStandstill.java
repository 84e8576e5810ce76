package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The standstill is over and nobody objects. The clock's command. */
public record EndStandstill() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new AwardEvent.StandstillEnded(context.now()));
  }
}
