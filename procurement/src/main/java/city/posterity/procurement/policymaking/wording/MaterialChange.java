package city.posterity.procurement.policymaking.wording;

import city.posterity.procurement.policymaking.wording.Alignment.Hunk;
import city.posterity.procurement.policymaking.wording.Sign.Weighty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which words of a clause changed that bear on what it demands, by lists of words in English,
 * French, Spanish and Arabic ({@code words.yaml}, ours). It reads words, not sense: it would rather
 * find a change too many, such as a sentence moved, than miss one, yet a change of sense in words
 * that no list has is not found. Equal numbers written otherwise ("10 %" and "10%", "1,000" and
 * "1000" in English, digits of other scripts) and other numbers of clauses are no change.
 */
public final class MaterialChange {

  private MaterialChange() {}

  /**
   * The kinds of change between two versions of one clause; empty when none is found. A blank text
   * stands for a clause that is not there.
   *
   * @param languageTag BCP 47, such as {@code en} or {@code fr-CA}. For a language without a list
   *     numbers are compared, and any change beyond spelling is {@link MaterialKind#OTHER_LANGUAGE}
   */
  public static Set<MaterialKind> between(String languageTag, String before, String after) {
    if (before.isBlank() || after.isBlank()) {
      return before.isBlank() == after.isBlank()
          ? Set.of()
          : Set.of(before.isBlank() ? MaterialKind.ADDED : MaterialKind.REMOVED);
    }
    var list = WordList.of(languageTag);
    var kinds = kinds(list.orElse(WordList.NONE), before, after);
    if (list.isEmpty() && !EditorialChange.isWithinLimits(before, after)) {
      kinds.add(MaterialKind.OTHER_LANGUAGE);
    }
    return Collections.unmodifiableSet(kinds);
  }

  static EnumSet<MaterialKind> kinds(WordList words, String before, String after) {
    var kinds = EnumSet.noneOf(MaterialKind.class);
    if (before.equals(after)) {
      return kinds;
    }
    var left = Reading.of(before, words);
    var right = Reading.of(after, words);
    for (Hunk hunk : Alignment.between(keys(left), keys(right)).hunks()) {
      var gone = weighty(left.subList(hunk.fromBefore(), hunk.toBefore()));
      var come = weighty(right.subList(hunk.fromAfter(), hunk.toAfter()));
      if (!keys(gone).equals(keys(come))) {
        Stream.concat(without(gone, come).stream(), without(come, gone).stream())
            .forEach(weight -> kinds.add(weight.kind()));
      }
    }
    return kinds;
  }

  static List<String> keys(List<? extends Sign> signs) {
    return signs.stream().map(Sign::key).toList();
  }

  private static List<Weighty> weighty(List<Sign> signs) {
    return signs.stream().filter(Weighty.class::isInstance).map(Weighty.class::cast).toList();
  }

  /** What the others lack; everything if they only stand in another order. */
  private static List<Weighty> without(List<Weighty> some, List<Weighty> others) {
    var there = new HashMap<String, Integer>();
    others.forEach(weight -> there.merge(weight.key(), 1, Integer::sum));
    var left =
        some.stream().filter(weight -> there.merge(weight.key(), -1, Integer::sum) < 0).toList();
    return left.isEmpty() && some.size() == others.size() ? some : left;
  }
}
