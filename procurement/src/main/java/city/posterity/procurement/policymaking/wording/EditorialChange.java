package city.posterity.procurement.policymaking.wording;

import city.posterity.procurement.policymaking.wording.Alignment.Hunk;
import city.posterity.procurement.policymaking.wording.Sign.Plain;
import java.util.List;

/**
 * Whether a change is of spelling only: letters, accents, capitals, punctuation, white space and
 * the numbers of clauses. Such a change needs no answer to anybody behind it. The limits are ours;
 * they would rather refuse a correction than let a change of sense pass as one.
 */
public final class EditorialChange {

  /** Words whose letters may change, in one change. */
  public static final int MOST_WORDS = 10;

  /** The share of a text's words that may change, from 0 to 1; one word may always. */
  public static final double MOST_SHARE = 0.2;

  /** Letters of the shortest word in which one letter may change; in shorter words none may. */
  public static final int ONE_EDIT_FROM = 5;

  /** Letters of the shortest word in which two letters may change. No word may change more. */
  public static final int TWO_EDITS_FROM = 9;

  /** Letters of the longest word that is looked at; a longer one may not change. */
  public static final int LONGEST_WORD = 60;

  private EditorialChange() {}

  /**
   * Whatever the language of the text: never if {@link MaterialChange} would find something in any
   * of the languages whose words are listed. The sign between thousands differs among these, so
   * that "1,000" for "1000" is only editorial in a language that is named.
   */
  public static boolean is(String before, String after) {
    return isWithinLimits(before, after)
        && WordList.all().stream()
            .allMatch(words -> MaterialChange.kinds(words, before, after).isEmpty());
  }

  /**
   * In one language: never if {@link MaterialChange} finds something in it.
   *
   * @param languageTag BCP 47
   */
  public static boolean is(String languageTag, String before, String after) {
    return WordList.of(languageTag)
        .map(words ->
            isWithinLimits(before, after, words.withoutWords())
                && MaterialChange.kinds(words, before, after).isEmpty())
        .orElseGet(() -> is(before, after));
  }

  /** Whether letters and signs changed no more than the limits allow, whatever they mean. */
  static boolean isWithinLimits(String before, String after) {
    return isWithinLimits(before, after, WordList.NONE);
  }

  private static boolean isWithinLimits(String before, String after, WordList words) {
    if (before.isBlank() != after.isBlank()) {
      return false;
    }
    var left = Reading.of(before, words);
    var right = Reading.of(after, words);
    int changed = 0;
    for (Hunk hunk :
        Alignment.between(MaterialChange.keys(left), MaterialChange.keys(right)).hunks()) {
      var gone = left.subList(hunk.fromBefore(), hunk.toBefore());
      var come = right.subList(hunk.fromAfter(), hunk.toAfter());
      changed += Math.min(gone.size(), come.size());
      if (changed > MOST_WORDS || !isSpelling(gone, come)) {
        return false;
      }
    }
    return changed <= Math.max(1, MOST_SHARE * Math.max(left.size(), right.size()));
  }

  private static boolean isSpelling(List<Sign> gone, List<Sign> come) {
    if (!gone.stream().allMatch(Plain.class::isInstance)
        || !come.stream().allMatch(Plain.class::isInstance)) {
      return false;
    }
    var before = MaterialChange.keys(gone);
    var after = MaterialChange.keys(come);
    if (String.join("", before).equals(String.join("", after))) {
      return true;
    }
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!isClose(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first letter stays: it makes lawful of unlawful, and possible of impossible. */
  private static boolean isClose(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int allowed = shorter >= TWO_EDITS_FROM ? 2 : shorter >= ONE_EDIT_FROM ? 1 : 0;
    return one.equals(other)
        || (one.charAt(0) == other.charAt(0)
            && Math.max(one.length(), other.length()) <= LONGEST_WORD
            && Math.abs(one.length() - other.length()) <= allowed
            && Spelling.edits(one, other) <= allowed);
  }
}
