package city.posterity.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of facts that expressions read, counting what is read. The limit on rounds of loops alone
 * bounds nothing: each round may look through whole lists with {@code in}, {@code sum} or {@code
 * distinct}. It is a value of the engine's own kind, as any other list would be gone through each
 * time that an expression names it.
 */
// nobody changes a list of facts once it is made
@SuppressWarnings("Immutable")
final class Metered extends CelValue implements List<Object>, RandomAccess {

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

  private static final CelType TYPE = ListType.create(SimpleType.DYN);

  private final List<Object> elements;

  Metered(Object[] elements) {
    this.elements = Arrays.asList(elements);
  }

  private Metered() {
    this.elements = new ArrayList<>();
  }

  /** What a loop of this evaluation has found so far, and one more. */
  static Object with(List<?> found, Object more) {
    // an empty list of the engine's own stands before the first
    Metered all = found instanceof Metered m ? m : new Metered();
    all.elements.add(more);
    return all;
  }

  /** An evaluation begins on this thread; gives what {@link #end} takes. */
  static int[] begin() {
    int[] left = LEFT.get();
    left[0] = READS;
    return left;
  }

  /** The evaluation has ended; gives whether it read too much, even where it went on after that. */
  static boolean end(int[] left) {
    boolean exhausted = left[0] == 0;
    left[0] = OUTSIDE;
    return exhausted;
  }

  private static void read(int elements) {
    int[] left = LEFT.get();
    if (left[0] != OUTSIDE) {
      left[0] = Math.max(0, left[0] - elements);
      if (left[0] == 0) {
        // again each time: all() and exists() swallow what goes wrong with one element
        throw new Exhausted();
      }
    }
  }

  private List<Object> all() {
    read(elements.size());
    return elements;
  }

  @Override
  public Object get(int index) {
    read(1);
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean isEmpty() {
    return elements.isEmpty();
  }

  @Override
  public Iterator<Object> iterator() {
    return all().iterator();
  }

  @Override
  public boolean contains(@Nullable Object sought) {
    return all().contains(sought);
  }

  @Override
  public boolean containsAll(Collection<?> sought) {
    for (int i = 0; i < sought.size(); i++) {
      read(elements.size());
    }
    return all().containsAll(sought);
  }

  @Override
  public int indexOf(@Nullable Object sought) {
    return all().indexOf(sought);
  }

  @Override
  public int lastIndexOf(@Nullable Object sought) {
    return all().lastIndexOf(sought);
  }

  @Override
  public Object[] toArray() {
    return all().toArray();
  }

  @Override
  public <T extends @Nullable Object> T[] toArray(T[] array) {
    return all().toArray(array);
  }

  @Override
  public ListIterator<Object> listIterator() {
    return all().listIterator();
  }

  @Override
  public ListIterator<Object> listIterator(int index) {
    return all().listIterator(index);
  }

  @Override
  public List<Object> subList(int from, int to) {
    return all().subList(from, to);
  }

  @Override
  public Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return elements.isEmpty();
  }

  @Override
  public CelType celType() {
    return TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof List<?> list && all().equals(list);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return elements.toString();
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("facts do not change");
  }

  @Override
  public boolean add(Object e) {
    throw fixed();
  }

  @Override
  public void add(int index, Object e) {
    throw fixed();
  }

  @Override
  public Object set(int index, Object e) {
    throw fixed();
  }

  @Override
  public Object remove(int index) {
    throw fixed();
  }

  @Override
  public boolean remove(@Nullable Object e) {
    throw fixed();
  }

  @Override
  public boolean addAll(Collection<?> c) {
    throw fixed();
  }

  @Override
  public boolean addAll(int index, Collection<?> c) {
    throw fixed();
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    throw fixed();
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    throw fixed();
  }

  @Override
  public void clear() {
    throw fixed();
  }
}
