package city.posterity.procurement.policymaking.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which elements of two lists are the same ones, in order: as many as can be. */
final class Alignment {

  /**
   * Elements that are compared at most, of both lists together, once what they begin and end with
   * alike and what only one of them has is set aside. Comparing takes time with the square of this;
   * beyond it everything in between counts as replaced. The number is ours.
   */
  static final int MOST = 20_000;

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
    if (left.length + right.length <= MOST) {
      Arrays.stream(left).forEach(removed::clear);
      Arrays.stream(right).forEach(added::clear);
      var patch =
          DiffUtils.diff(
              chosen(before, left), chosen(after, right), new MyersDiffWithLinearSpace<>());
      for (AbstractDelta<String> delta : patch.getDeltas()) {
        set(removed, left, delta.getSource());
        set(added, right, delta.getTarget());
      }
    }
  }

  private static int[] shared(List<String> list, int from, int to, List<String> other) {
    var there = new HashSet<>(other);
    return IntStream.range(from, to).filter(i -> there.contains(list.get(i))).toArray();
  }

  private static List<String> chosen(List<String> list, int[] places) {
    return Arrays.stream(places).mapToObj(list::get).toList();
  }

  private static void set(BitSet bits, int[] places, Chunk<String> chunk) {
    for (int i = 0; i < chunk.size(); i++) {
      bits.set(places[chunk.getPosition() + i]);
    }
  }

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
