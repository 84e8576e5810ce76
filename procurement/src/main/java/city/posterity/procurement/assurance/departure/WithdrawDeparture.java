package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** It is not needed any more, or was a mistake. What was decided under it stands. */
public record WithdrawDeparture(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(Wording.reason(reason))
        .orElse(() -> new DepartureEvent.DepartureWithdrawn(reason));
  }
}
