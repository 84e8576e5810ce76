package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change set with its standing. */
public record Revision(
    StreamId id,
    RevisionStatus status,
    ChangeSet changes,
    Instant proposedAt,
    @Nullable Instant appliedAt)
    implements State {

  public boolean isApplied() {
    return status == RevisionStatus.APPLIED;
  }
}
