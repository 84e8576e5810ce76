package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;

/** What can happen to a change set. */
public sealed interface RevisionEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.REVISION;
  }

  record ChangeSetProposed(ChangeSet changes, Instant at) implements RevisionEvent {}

  record ChangeSetApplied(Instant at) implements RevisionEvent {}

  record ChangeSetWithdrawn(Instant at) implements RevisionEvent {}
}
