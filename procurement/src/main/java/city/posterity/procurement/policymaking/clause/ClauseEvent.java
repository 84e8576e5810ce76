package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a clause. */
public sealed interface ClauseEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.CLAUSE;
  }

  /**
   * @param revision absent for a clause of the first draft
   */
  record ClauseAdded(
      String key,
      int place,
      List<String> origins,
      Wording wording,
      String hash,
      Instant at,
      @Nullable UUID revision)
      implements ClauseEvent {}

  record ClauseReworded(Wording wording, String hash, Instant at, @Nullable UUID revision)
      implements ClauseEvent {}

  record ClauseMoved(int place, Instant at) implements ClauseEvent {}

  record ClauseRemoved(Instant at, @Nullable UUID revision) implements ClauseEvent {}
}
