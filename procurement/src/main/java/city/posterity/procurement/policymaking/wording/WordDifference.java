package city.posterity.procurement.policymaking.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two versions of a text, word by word, in any script. The pieces that are
 * {@link Kind#SAME} or {@link Kind#REMOVED} make up the text before, those that are {@code SAME} or
 * {@link Kind#ADDED} the text after, to the last space.
 *
 * <p>A word is a run of letters and digits; a sign is compared by itself; a letter is a word in
 * scripts without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese). Time is
 * bounded: where two long texts have little in common, such as 10,000 words in another order, all
 * that lies between their common beginning and end is one change.
 *
 * @param pieces in reading order, what is removed before what is added in its place; two neighbours
 *     are never of the same kind, and none is empty
 */
public record WordDifference(List<Piece> pieces) {

  /** What became of the words of a piece. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Some words in a row, with the white space around them. */
  public record Piece(Kind kind, String text) {}

  public WordDifference {
    pieces = List.copyOf(pieces);
  }

  public static WordDifference between(String before, String after) {
    var left = Token.of(before);
    var right = Token.of(after);
    var pieces = new Pieces(before, after);
    int[] partners = Alignment.between(Token.texts(left), Token.texts(right)).partners();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        pieces.upTo(left.get(i).from(), right.get(partners[i]).from());
        pieces.same(left.get(i).text());
      }
    }
    pieces.upTo(before.length(), after.length());
    return new WordDifference(pieces.all());
  }

  /** Whether the two texts are equal to the last space. */
  public boolean isNone() {
    return pieces.stream().allMatch(piece -> piece.kind == Kind.SAME);
  }

  public int wordsRemoved() {
    return words(Kind.REMOVED);
  }

  public int wordsAdded() {
    return words(Kind.ADDED);
  }

  private int words(Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind == kind)
        .mapToInt(piece -> Token.words(piece.text))
        .sum();
  }

  private static final class Pieces {
    private final String before;
    private final String after;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Kind kind = Kind.SAME;
    private int readBefore;
    private int readAfter;

    Pieces(String before, String after) {
      this.before = before;
      this.after = after;
    }

    void same(String word) {
      add(Kind.SAME, word);
      readBefore += word.length();
      readAfter += word.length();
    }

    /** What lies before two equal words or the two ends; the white space they share stays. */
    void upTo(int toBefore, int toAfter) {
      String gone = before.substring(readBefore, toBefore);
      String come = after.substring(readAfter, toAfter);
      int most = Math.min(gone.length(), come.length());
      int start = 0;
      while (start < most && isSpace(gone, start) && gone.charAt(start) == come.charAt(start)) {
        start++;
      }
      int end = 0;
      while (end < most - start
          && isSpace(gone, gone.length() - 1 - end)
          && gone.charAt(gone.length() - 1 - end) == come.charAt(come.length() - 1 - end)) {
        end++;
      }
      add(Kind.SAME, gone.substring(0, start));
      add(Kind.REMOVED, gone.substring(start, gone.length() - end));
      add(Kind.ADDED, come.substring(start, come.length() - end));
      add(Kind.SAME, gone.substring(gone.length() - end));
      readBefore = toBefore;
      readAfter = toAfter;
    }

    List<Piece> all() {
      finish();
      return pieces;
    }

    private static boolean isSpace(String text, int at) {
      return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    private void add(Kind next, String words) {
      if (words.isEmpty()) {
        return;
      }
      if (next != kind) {
        finish();
        kind = next;
      }
      text.append(words);
    }

    private void finish() {
      if (!text.isEmpty()) {
        pieces.add(new Piece(kind, text.toString()));
        text.setLength(0);
      }
    }
  }
}
