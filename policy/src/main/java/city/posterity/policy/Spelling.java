package city.posterity.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word somebody who wrote an unknown one may have meant. */
final class Spelling {

  private static final int LONGEST = 60;

  private Spelling() {}

  /** The nearest of the known words, if it is near enough to be meant. */
  static Optional<String> nearest(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String sought = normal(word);
    int limit = Math.max(1, sought.length() / 3);
    return known.stream()
        .filter(k -> distance(sought, normal(k)) <= limit)
        .min(
            Comparator.<String>comparingInt(k -> distance(sought, normal(k)))
                .thenComparing(k -> !normal(k).startsWith(sought.substring(0, 1))));
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /**
   * How many letters have to be put in, taken out, changed, or swapped with the next (Levenshtein
   * with transpositions).
   */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = before;
      before = above;
      above = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
