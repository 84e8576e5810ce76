package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** It is shown. */
public record PublishInput() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new InputEvent.InputPublished(context.now()));
  }
}
