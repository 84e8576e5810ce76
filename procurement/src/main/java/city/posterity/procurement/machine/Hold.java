package city.posterity.procurement.machine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes moves wait, whatever the status. Holds are never stored: they are derived
 * from the thing that causes them, so there is none without an open cause.
 *
 * @param cause the thing that can release it
 * @param lot the lot it is about; absent when it holds the whole tender
 */
public record Hold(Cause reason, StreamId cause, @Nullable String lot) {

  public enum Cause {
    COMPLAINT,
    CANCELLATION_PENDING,
    UNANSWERED_QUESTION,
    EXTERNAL_REVIEW,
    CONFLICT_UNRESOLVED,
    SUSPENSION
  }

  /**
   * Whether a move about {@code lot} has to wait. What is held for one lot holds that lot alone; a
   * move of the whole tender, an absent lot, waits only for what holds the whole.
   */
  public boolean covers(Optional<String> lot) {
    return this.lot == null || lot.isPresent() && lot.get().equals(this.lot);
  }
}
