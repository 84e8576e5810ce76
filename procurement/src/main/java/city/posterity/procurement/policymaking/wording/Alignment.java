package city.posterity.procurement.policymaking.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Which elements of two lists are the same ones, in order: as many as can be. */
final class Alignment {

  /**
   * Pairs of elements that are compared at most, a second's work. Two lists that would need more
   * are one change between what they begin and end with alike. The number is ours.
   */
  static final int MOST_COMPARISONS = 50_000_000;

  /**
   * How many more elements one list may have than the other, once what only one of them has is set
   * aside: the time goes with the square of that, whatever is compared. The number is ours.
   */
  static final int MOST_APART = 10_000;

  private static final Set<String> SENTENCE_ENDS =
      Set.of(".", ";", ":", "!", "?", "؟", "؛", "。", "！", "？", "；");

  /** A stretch of each list without a counterpart in the other; one of the two may be empty. */
  record Hunk(int fromBefore, int toBefore, int fromAfter, int toAfter) {}

  private final List<String> before;
  private final List<String> after;
  private final BitSet removed = new BitSet();
  private final BitSet added = new BitSet();

  private Alignment(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static Alignment between(List<String> before, List<String> after) {
    var alignment = new Alignment(List.copyOf(before), List.copyOf(after));
    alignment.compare();
    toSentences(alignment.before, alignment.removed);
    toSentences(alignment.after, alignment.added);
    return alignment;
  }

  /** What differs, from first to last; two neighbours have something in common between them. */
  List<Hunk> hunks() {
    var hunks = new ArrayList<Hunk>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int toBefore = removed.nextClearBit(i);
      int toAfter = added.nextClearBit(j);
      if (toBefore > i || toAfter > j) {
        hunks.add(new Hunk(i, toBefore, j, toAfter));
      }
      i = toBefore + 1;
      j = toAfter + 1;
    }
    return hunks;
  }

  /** For each element before, the place of its counterpart after, or -1. */
  int[] partners() {
    var partners = new int[before.size()];
    int j = 0;
    for (int i = 0; i < partners.length; i++) {
      if (removed.get(i)) {
        partners[i] = -1;
      } else {
        j = added.nextClearBit(j);
        partners[i] = j++;
      }
    }
    return partners;
  }

  private void compare() {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    removed.set(start, before.size() - end);
    added.set(start, after.size() - end);
    int[] left =
        shared(before, start, before.size() - end, after.subList(start, after.size() - end));
    int[] right =
        shared(after, start, after.size() - end, before.subList(start, before.size() - end));
    if (Math.abs(left.length - right.length) > MOST_APART) {
      return;
    }
    try {
      var numbers = new HashMap<String, Integer>();
      var patch =
          DiffUtils.diff(
              chosen(before, left, numbers),
              chosen(after, right, numbers),
              new MyersDiffWithLinearSpace<>(new Comparison()));
      Arrays.stream(left).forEach(removed::clear);
      Arrays.stream(right).forEach(added::clear);
      for (AbstractDelta<Integer> delta : patch.getDeltas()) {
        set(removed, left, delta.getSource());
        set(added, right, delta.getTarget());
      }
    } catch (TooManyComparisonsException _) {
      // All between the common ends stays marked as changed.
    }
  }

  private static int[] shared(List<String> list, int from, int to, List<String> other) {
    var there = new HashSet<>(other);
    return IntStream.range(from, to).filter(i -> there.contains(list.get(i))).toArray();
  }

  /** Numbers instead of words are compared faster. */
  private static List<Integer> chosen(
      List<String> list, int[] places, Map<String, Integer> numbers) {
    return Arrays.stream(places)
        .mapToObj(i -> numbers.computeIfAbsent(list.get(i), word -> numbers.size()))
        .toList();
  }

  private static void set(BitSet bits, int[] places, Chunk<Integer> chunk) {
    for (int i = 0; i < chunk.size(); i++) {
      bits.set(places[chunk.getPosition() + i]);
    }
  }

  private static final class Comparison implements BiPredicate<Integer, Integer> {
    private int left = MOST_COMPARISONS;

    @Override
    public boolean test(Integer one, Integer other) {
      if (--left < 0) {
        throw new TooManyComparisonsException();
      }
      return one.equals(other);
    }
  }

  private static final class TooManyComparisonsException extends RuntimeException {}

  /**
   * Where a stretch could as well lie a little earlier or later, it is laid to begin with a
   * sentence: a sentence that is gone is then all gone, although the next one begins like it.
   */
  private static void toSentences(List<String> list, BitSet changed) {
    int from = changed.nextSetBit(0);
    while (from >= 0) {
      int to = changed.nextClearBit(from);
      int first = earliest(list, changed, from, to);
      int last = latest(list, changed, from, to);
      for (int at = last; at >= first; at--) {
        if (at == 0 || SENTENCE_ENDS.contains(list.get(at - 1))) {
          changed.clear(from, to);
          changed.set(at, at + to - from);
          to = at + to - from;
          break;
        }
      }
      from = changed.nextSetBit(to);
    }
  }

  private static int earliest(List<String> list, BitSet changed, int from, int to) {
    int at = from;
    while (at > 0
        && !changed.get(at - 1)
        && list.get(at - 1).equals(list.get(at + to - from - 1))) {
      at--;
    }
    return at;
  }

  private static int latest(List<String> list, BitSet changed, int from, int to) {
    int at = from;
    while (at + to - from < list.size()
        && !changed.get(at + to - from)
        && list.get(at).equals(list.get(at + to - from))) {
      at++;
    }
    return at;
  }
}
