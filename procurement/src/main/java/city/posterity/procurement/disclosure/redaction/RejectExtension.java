package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The date stays as it is. */
public record RejectExtension(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.self(Redaction.class).extension() != null,
            () -> Finding.of(RedactionRule.NO_EXTENSION))
        .require(!reason.isBlank(), () -> Finding.of(RedactionRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new RedactionEvent.RedactionExtensionRejected(reason));
  }
}
