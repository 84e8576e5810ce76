package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.UUID;

/** What became of a contribution; published, once. */
public record AnswerInput(UUID input, String answer) implements Command {

  @Override
  public Outcome decide(Context context) {
    var given = context.self(Need.class).inputs().get(input);
    return Outcome.collect()
        .require(!answer.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/answer"))
        .require(given != null, () -> Finding.of(NeedRule.INPUT_UNKNOWN).at("/input"))
        .require(
            given == null || given.answer() == null,
            () -> Finding.of(NeedRule.INPUT_ANSWERED).at("/input"))
        .orElse(() -> new NeedEvent.InputAnswered(input, answer));
  }
}
