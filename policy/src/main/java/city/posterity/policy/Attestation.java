package city.posterity.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a named person signed for a clause. Never changed, only followed by a newer one: the last
 * one in the list counts.
 *
 * @param objectHash digest of what it speaks of, at the time of signing
 */
public record Attestation(
    String clause,
    Answer answer,
    @Nullable String reason,
    @Nullable String by,
    @Nullable String role,
    @Nullable LocalDate date,
    @Nullable String objectHash,
    String pointer) {

  /** What the person says. */
  public enum Answer {
    YES,
    NO,
    /** Needs a reason. */
    NOT_APPLICABLE
  }
}
