package city.posterity.ocds;

import java.util.List;
import java.util.Locale;

/**
 * Something in the releases that was merged, but that their publisher should mend.
 *
 * <p>Example: {@code new MergeFinding(DUPLICATE_ID, "r-2", "/tender/items/3/id", List.of("42"))}
 * says that two items of release r-2 have the id 42.
 *
 * @param release the {@code id} of the release, or {@code #} and its position in the order of
 *     merging if it has none
 * @param pointer JSON Pointer (RFC 6901) within that release
 * @param details what the sentence tells: ids, types, dates
 */
public record MergeFinding(Kind kind, String release, String pointer, List<String> details) {

  /** What was found. */
  public enum Kind {
    /**
     * Two objects of one array of one release have the same id; the fields of the later one win.
     */
    DUPLICATE_ID,
    /** An id is a number in one place and text in another; ids are compared as text. */
    MIXED_ID_TYPES,
    /** An id is neither text nor a number; its object is added as a new one. */
    INVALID_ID,
    /** The release belongs to another process than the first one and was left out. */
    DIFFERENT_OCID,
    /** The same, but it was merged because compatibility with ocds-merge was asked for. */
    DIFFERENT_OCID_MERGED,
    /** A literal value where an object was, or the like; the later one was kept. */
    TYPE_CONFLICT,
    /** A date without a time zone was taken for UTC. */
    DATE_WITHOUT_ZONE
  }

  public MergeFinding {
    details = List.copyOf(details);
  }

  /** The finding in a sentence. */
  public String message(Locale locale) {
    return Messages.sentence(kind.name(), details, locale);
  }
}
