package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Its author takes it back. */
public record WithdrawInput() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new InputEvent.InputWithdrawn(context.now()));
  }
}
