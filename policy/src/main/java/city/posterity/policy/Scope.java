package city.posterity.policy;

import org.jspecify.annotations.Nullable;

/**
 * At which gates clauses are checked.
 *
 * @param gate with {@link Which#ONE}
 */
public record Scope(Which which, @Nullable String gate) {

  /** Which gates. */
  public enum Which {
    /** The clauses of one gate, and those checked again there. */
    ONE,
    /** Each clause at each of its gates. */
    ALL,
    /** Each clause once, at its own gate. */
    FIRST
  }

  public static final Scope ALL = new Scope(Which.ALL, null);
  public static final Scope FIRST = new Scope(Which.FIRST, null);

  public static Scope at(String gate) {
    return new Scope(Which.ONE, gate);
  }
}
