package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Its date came: what was withheld is shown again, without anybody's doing. */
public record ReleaseRedaction() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new RedactionEvent.RedactionReleased(context.now()));
  }
}
