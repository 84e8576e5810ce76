package city.posterity.procurement.policymaking.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ways of writing that do not make another word. */
final class Spelling {

  private static final Pattern ACCENTS =
      Pattern.compile("([\\p{IsLatin}\\p{IsGreek}])[\\u0300-\\u036f]+");
  private static final Pattern VOWELS_AND_TATWEEL =
      Pattern.compile("[\\u0640\\u064b-\\u065f\\u0670]");
  private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc\\uff07]");

  private Spelling() {}

  /**
   * A text without capitals, Latin and Greek accents, Arabic vowel signs, and forms of the alif,
   * the ya and the closing ta, with the digits 0 to 9 for those of every script.
   */
  static String plain(String text) {
    String apart =
        APOSTROPHES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("'");
    String latin = ACCENTS.matcher(apart.toLowerCase(Locale.ROOT)).replaceAll("$1");
    String arabic = VOWELS_AND_TATWEEL.matcher(latin).replaceAll("");
    var plain = new StringBuilder(arabic.length());
    arabic.codePoints().map(Spelling::plain).forEach(plain::appendCodePoint);
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static int plain(int codePoint) {
    return switch (codePoint) {
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      case '٪' -> '%';
      default -> Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint;
    };
  }

  /**
   * How many letters have to be put in, left out, replaced or swapped with their neighbour to make
   * one word of the other (optimal string alignment).
   */
  static int edits(String one, String other) {
    var swapped = new int[other.length() + 1];
    var above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], swapped[j - 2] + 1);
        }
      }
      swapped = above;
      above = row;
    }
    return above[other.length()];
  }

  /**
   * Whether a word is another with one letter left out, doubled or swapped inside of it: no word of
   * its own but a slip of the pen.
   */
  static boolean isSlipOf(String word, String meant) {
    return Math.abs(word.length() - meant.length()) <= 1
        && word.charAt(0) == meant.charAt(0)
        && word.charAt(word.length() - 1) == meant.charAt(meant.length() - 1)
        && (word.length() != meant.length() || sorted(word).equals(sorted(meant)))
        && edits(word, meant) == 1;
  }

  private static String sorted(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
