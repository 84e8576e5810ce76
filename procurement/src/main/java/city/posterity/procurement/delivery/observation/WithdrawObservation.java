package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Its author takes it back; it counts no more, and its texts are not shown any more. */
public record WithdrawObservation() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ObservationEvent.ObservationWithdrawn(context.now()));
  }
}
