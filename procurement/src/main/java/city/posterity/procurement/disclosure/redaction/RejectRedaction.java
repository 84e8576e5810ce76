package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** It stays public. */
public record RejectRedaction(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(RedactionRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new RedactionEvent.RedactionRejected(reason));
  }
}
