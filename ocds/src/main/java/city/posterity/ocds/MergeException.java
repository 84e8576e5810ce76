package city.posterity.ocds;

import java.util.List;
import java.util.Locale;

/**
 * Releases that cannot be merged.
 *
 * <p>Example: two releases of which the second has no date give {@code kind() == MISSING_DATE},
 * {@code release()} the id of the second, {@code pointer()} "/date".
 */
public final class MergeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why they cannot be merged. */
  public enum Kind {
    /** An empty list of releases. */
    NO_RELEASES,
    /** A release that is not a JSON object. */
    NOT_AN_OBJECT,
    /** No ocid, or one that is not text. */
    MISSING_OCID,
    /** No date, or {@code null}. */
    MISSING_DATE,
    /** A date that is not text or not an ISO 8601 date. */
    INVALID_DATE,
    /** A release added that is older than one already merged. */
    OUT_OF_ORDER,
    /**
     * Only with {@link Compatibility#OCDS_MERGE}: an object where a literal value was, or the like.
     */
    INCONSISTENT_TYPE,
    /** What was handed in to be continued is not a merged release. */
    NOT_MERGED
  }

  private final Kind kind;
  private final String release;
  private final String pointer;

  MergeException(Kind kind, String release, String pointer, List<String> details) {
    super(
        (release.isEmpty() ? "" : "Release " + release + ", ")
            + (pointer.isEmpty() ? "" : pointer + ": ")
            + Messages.sentence(kind.name(), details, Locale.ENGLISH));
    this.kind = kind;
    this.release = release;
    this.pointer = pointer;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The id of the release, {@code #} and its position if it has none, empty if no single release is
   * to blame.
   */
  public String release() {
    return release;
  }

  /** JSON Pointer (RFC 6901) within that release; empty for the whole. */
  public String pointer() {
    return pointer;
  }
}
