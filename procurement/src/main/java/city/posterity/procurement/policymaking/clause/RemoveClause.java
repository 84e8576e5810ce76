package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A clause of the first draft is left out. Its key is not given to another. */
public record RemoveClause() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ClauseEvent.ClauseRemoved(context.now(), null));
  }
}
