package city.posterity.cityhall.web;

/**
 * What can be shown to people as a text. Refused are characters that nobody sees or types: controls
 * other than tabulators and line ends, halves of surrogate pairs, the direction overrides of
 * Unicode UAX 9 that turn what follows backwards, and texts of nothing but zero-width characters.
 */
public final class PlainText {

  private PlainText() {}

  /** Whether a text can be shown; the empty text can. */
  public static boolean isPlain(String text) {
    return text.codePoints().allMatch(PlainText::isPlain)
        && (text.isEmpty() || text.codePoints().anyMatch(c -> !isInvisible(c)));
  }

  private static boolean isPlain(int c) {
    return switch (c) {
      case '\t', '\n', '\r' -> true;
      default ->
          !Character.isISOControl(c)
              && Character.getType(c) != Character.SURROGATE
              && !(c >= 0x202A && c <= 0x202E);
    };
  }

  private static boolean isInvisible(int c) {
    return switch (c) {
      // Hangul fillers: letters for Unicode, and nothing to be seen
      case 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
      default -> Character.getType(c) == Character.FORMAT;
    };
  }
}
