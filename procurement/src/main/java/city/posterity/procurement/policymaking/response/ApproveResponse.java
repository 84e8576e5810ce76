package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A second person stands by an answer. */
public record ApproveResponse() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ResponseEvent.ResponseApproved(context.now()));
  }
}
