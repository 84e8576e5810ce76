package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Nobody answered in time, and what was said is published without an answer. */
public record DiscloseObservation() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(
        new ObservationEvent.ObservationDisclosed(
            context.self(Observation.class).exchanges().getLast().publicFrom()));
  }
}
