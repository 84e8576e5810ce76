package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** The later date holds. */
public record ApproveExtension() implements Command {

  @Override
  public Outcome decide(Context context) {
    var extension = context.self(Redaction.class).extension();
    return extension == null
        ? new Outcome.Refused(List.of(Finding.of(RedactionRule.NO_EXTENSION)))
        : Outcome.of(
            new RedactionEvent.RedactionExtended(extension.releaseDate(), extension.releaseAt()));
  }
}
