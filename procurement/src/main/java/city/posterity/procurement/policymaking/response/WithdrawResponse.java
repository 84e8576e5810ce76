package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A draft comes to nothing. */
public record WithdrawResponse() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ResponseEvent.ResponseWithdrawn(context.now()));
  }
}
