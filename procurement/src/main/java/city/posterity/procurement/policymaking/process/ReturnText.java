package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The body gives the text back, and says why. */
public record ReturnText(String reasons) implements Command {

  @Override
  public Outcome decide(Context context) {
    return new Said()
        .text(reasons, "/reasons")
        .orElse(() -> new PolicyEvent.TextReturned(reasons, context.now()));
  }
}
