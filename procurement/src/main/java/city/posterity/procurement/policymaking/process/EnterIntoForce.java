package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The policy's first day has come. */
public record EnterIntoForce() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new PolicyEvent.PolicyEnteredIntoForce(context.now()));
  }
}
