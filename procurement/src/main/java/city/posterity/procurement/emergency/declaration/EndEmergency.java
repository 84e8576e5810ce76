package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Its last day is over, without anybody's doing. */
public record EndEmergency() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new EmergencyEvent.EmergencyEnded(context.now()));
  }
}
