package city.posterity.policy;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * A list of facts that expressions read, counting what is read. The limit on rounds of loops alone
 * bounds nothing: each round may look through whole lists with {@code in}, {@code ==}, {@code sum}
 * or {@code distinct}.
 */
final class Metered extends AbstractList<Object> implements RandomAccess {

  /** Elements that one evaluation may read, in whatever loops. */
  static final int READS = 2_000_000;

  /** Thrown out of an evaluation that has read too much. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("it reads more than " + READS + " elements of lists", null, false, false);
    }
  }

  /** Outside an evaluation nothing is counted. */
  private static final int OUTSIDE = -1;

  private static final ThreadLocal<int[]> LEFT = ThreadLocal.withInitial(() -> new int[] {OUTSIDE});

  private final Object[] elements;

  Metered(Object[] elements) {
    this.elements = elements;
  }

  /** An evaluation begins on this thread. */
  static void begin() {
    LEFT.get()[0] = READS;
  }

  /** The evaluation has ended; gives whether it read too much, even where it went on after that. */
  static boolean end() {
    int[] left = LEFT.get();
    boolean exhausted = left[0] == 0;
    left[0] = OUTSIDE;
    return exhausted;
  }

  @Override
  public Object get(int index) {
    int[] left = LEFT.get();
    if (left[0] >= 0) {
      if (left[0] == 0) {
        // again each time: all() and exists() swallow what goes wrong with one element
        throw new Exhausted();
      }
      left[0]--;
    }
    return elements[index];
  }

  @Override
  public int size() {
    return elements.length;
  }
}
