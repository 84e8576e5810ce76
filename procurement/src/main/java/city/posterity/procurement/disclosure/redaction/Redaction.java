package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text or a document of one thing that is withheld from the public for a time.
 *
 * @param target the thing that it stands in
 * @param pointer JSON Pointer to it in that thing; members of lists by their ids where they have
 *     some, so that it still fits when the list changes
 * @param passage what of the text; absent for all of it
 * @param withheld the texts as they were when it was proposed
 * @param sha256 of the file, where it is a document; hex
 * @param ground code of the pack
 * @param groundTitle as the pack calls it
 * @param basis what the ground rests on, fit to be shown
 * @param reason why here; not public, because it would often say what it withholds
 * @param releaseDate first day on which it is shown again, by the pack's calendar; absent where
 *     only lifting ends it
 * @param latest last date that the ground allows; absent where it sets none
 * @param extension a later date that waits for approval
 */
public record Redaction(
    StreamId id,
    RedactionStatus status,
    StreamId target,
    String pointer,
    @Nullable String passage,
    List<String> withheld,
    @Nullable String sha256,
    String ground,
    String groundTitle,
    String basis,
    String reason,
    @Nullable LocalDate releaseDate,
    @Nullable Instant releaseAt,
    @Nullable LocalDate latest,
    @Nullable Extension extension,
    Instant proposedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant endedAt)
    implements State {

  /** A later date that waits for approval. */
  public record Extension(LocalDate releaseDate, Instant releaseAt, String reason) {}

  public Redaction {
    withheld = List.copyOf(withheld);
  }

  public boolean isInForce() {
    return status == RedactionStatus.IN_FORCE;
  }

  /** Whether the public was ever told of it. */
  public boolean wasInForce() {
    return approvedAt != null;
  }
}
