package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The contract manager answers; the answer is published with what was said. */
public record AnswerObservation(String answer, Reply.Action action) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!answer.isBlank(), () -> Finding.of(ObservationRule.TEXT_MISSING).at("/answer"))
        .orElse(() ->
            new ObservationEvent.ObservationAnswered(new Reply(answer, action, context.now())));
  }
}
