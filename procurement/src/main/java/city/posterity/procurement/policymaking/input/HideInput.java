package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * It is not shown. The log gives the reason, and its author can appeal.
 *
 * @param note why, in words that everybody may read
 */
public record HideInput(ModerationReason reason, String note) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!note.isBlank(), () -> Finding.of(InputRule.TEXT_MISSING).at("/note"))
        .orElse(() -> new InputEvent.InputHidden(reason, note, context.now()));
  }
}
