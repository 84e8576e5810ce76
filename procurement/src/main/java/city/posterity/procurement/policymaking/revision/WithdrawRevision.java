package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The words stay as they are. */
public record WithdrawRevision() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new RevisionEvent.ChangeSetWithdrawn(context.now()));
  }
}
