package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The words change. */
public record ApplyRevision() implements Command {

  @Override
  public Outcome decide(Context context) {
    return ChangeSetCheck.of(context.self(Revision.class).changes(), context)
        .orElse(() -> new RevisionEvent.ChangeSetApplied(context.now()));
  }
}
