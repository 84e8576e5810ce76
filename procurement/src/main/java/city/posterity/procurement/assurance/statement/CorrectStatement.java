package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** It is otherwise now, or was wrong. What was said before stays in the history. */
public record CorrectStatement(String value, String source) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(Wording.check(value, source))
        .orElse(() -> new StatementEvent.StatementCorrected(value, source, context.now()));
  }
}
