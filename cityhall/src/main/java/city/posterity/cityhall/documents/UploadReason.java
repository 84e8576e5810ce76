package city.posterity.cityhall.documents;

import java.util.Locale;

/** Why a file is not taken. Each has its sentence in {@code messages/documents.properties}. */
public enum UploadReason {
  /** It has no name, or one without the ending that says what it is. */
  NAME,
  EMPTY,
  TOO_LARGE,
  /** Not on the published list. */
  TYPE,
  /** A page or drawing that can run programs: HTML or SVG. */
  WEB_PAGE,
  /** What it contains is not what its name says. */
  MISMATCH,
  /** Its end is missing. */
  CUT_OFF,
  UNREADABLE,
  MACROS,
  /** A PDF that does something when it is opened. */
  SCRIPTS,
  EMBEDDED_FILES,
  ENCRYPTED,
  TOO_MANY_ENTRIES,
  UNPACKS_TOO_LARGE,
  RATIO,
  NESTED,
  /** An archive that would write outside of the folder it is unpacked in. */
  UNSAFE_PATH,
  LINK,
  PIXELS,
  TOO_SLOW,
  /** The sender has sent too many bytes within a day. */
  QUOTA,
  /** The sender has sent too many files within an hour. */
  TOO_OFTEN,
  NO_ROOM;

  /** As codes and keys of sentences name it: {@code cut-off}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
