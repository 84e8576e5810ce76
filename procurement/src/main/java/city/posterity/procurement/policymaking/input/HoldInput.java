package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** It waits for a closer look. */
public record HoldInput(ModerationReason reason, String note) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new InputEvent.InputHeld(reason, note, context.now()));
  }
}
