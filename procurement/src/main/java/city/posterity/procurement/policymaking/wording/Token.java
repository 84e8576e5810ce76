package city.posterity.procurement.policymaking.wording;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word, a number or one sign of a text. What stands between two of them is white space.
 *
 * @param from where it begins, in UTF-16 units
 * @param isWord false for punctuation and other signs
 */
record Token(String text, int from, boolean isWord) {

  /** Scripts without spaces between words: there each letter counts as a word. */
  static final String LETTER_WORDS =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  private static final String JOINERS = "\\u200c\\u200d";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*+"
              + "|["
              + LETTER_WORDS
              + "]\\p{M}*+"
              + "|[\\p{L}\\p{M}\\p{N}_"
              + JOINERS
              + "&&[^"
              + LETTER_WORDS
              + "]]++)"
              + "|[^\\s\\p{Z}\\p{Cf}]");

  static List<Token> of(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(found -> new Token(found.group(), found.start(), found.group("word") != null))
        .toList();
  }

  static int words(String text) {
    return (int) of(text).stream().filter(Token::isWord).count();
  }

  static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }

  int to() {
    return from + text.length();
  }
}
