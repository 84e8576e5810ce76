package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** What was withheld is shown before its date. Openness needs no second pair of eyes. */
public record LiftRedaction(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(RedactionRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new RedactionEvent.RedactionLifted(reason, context.now()));
  }
}
