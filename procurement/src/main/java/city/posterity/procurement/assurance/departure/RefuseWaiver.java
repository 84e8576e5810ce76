package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The clause has to be kept. */
public record RefuseWaiver(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(Wording.reason(reason))
        .orElse(() -> new DepartureEvent.WaiverRefused(reason));
  }
}
