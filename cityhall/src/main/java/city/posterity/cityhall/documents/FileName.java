package city.posterity.cityhall.documents;

import city.posterity.cityhall.web.PlainText;
import java.util.Locale;

/**
 * A file's name as its sender gave it, made harmless. It is told to people and proposed to their
 * browsers; where a file lies is decided by ids alone.
 *
 * @param text without path, of at most {@value #LONGEST} characters
 * @param ending lower case, without the dot
 */
record FileName(String text, String ending) {

  static final int LONGEST = 200;

  /**
   * @throws UploadRefused if it is no name that can be shown, or has no ending
   */
  static FileName of(String given) throws UploadRefused {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String text = name.strip();
    int dot = text.lastIndexOf('.');
    if (dot < 1
        || dot == text.length() - 1
        || !PlainText.isPlain(text)
        || text.chars().anyMatch(Character::isISOControl)
        || isolates(text)) {
      throw new UploadRefused(UploadReason.NAME);
    }
    String ending = text.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (ending.length() > LONGEST / 2) {
      throw new UploadRefused(UploadReason.NAME);
    }
    int stem = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, dot), mostOf(ending)));
    return new FileName(text.substring(0, stem) + text.substring(dot), ending);
  }

  private static int mostOf(String ending) {
    return LONGEST - ending.length() - 1;
  }

  /** Characters that turn what follows backwards, so that an ending looks like another one. */
  private static boolean isolates(String text) {
    return text.chars().anyMatch(c -> c >= 0x2066 && c <= 0x2069);
  }

  FileName endingWith(String other) {
    return new FileName(text.substring(0, text.lastIndexOf('.') + 1) + other, other);
  }
}
