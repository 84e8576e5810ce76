package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Somebody writes what the answers change in the text. */
public record ProposeRevision(ChangeSet changes) implements Command {

  @Override
  public Outcome decide(Context context) {
    return ChangeSetCheck.of(changes, context)
        .orElse(() -> new RevisionEvent.ChangeSetProposed(changes, context.now()));
  }
}
