package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;

/** Its author is not content with the answer and says why; once. */
public record ReopenObservation(String text) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!text.isBlank(), () -> Finding.of(ObservationRule.TEXT_MISSING).at("/text"))
        .require(
            context.self(Observation.class).exchanges().size() < 2,
            () -> Finding.of(ObservationRule.REOPENED_ALREADY))
        .orElse(() ->
            new ObservationEvent.ObservationReopened(
                text, context.now(), context.after(context.now(), Parameter.OBSERVATION_ANSWER)));
  }
}
