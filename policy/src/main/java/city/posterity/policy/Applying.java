package city.posterity.policy;

import dev.cel.runtime.CelVariableResolver;
import org.jspecify.annotations.Nullable;

/**
 * Whether a clause is about a procurement.
 *
 * @param holds absent where it cannot be told
 * @param trouble why not; empty where it can
 */
record Applying(@Nullable Boolean holds, String trouble) {

  static final Applying ALWAYS = new Applying(true, "");

  static final Applying NEVER = new Applying(false, "");

  /** As long as something that its condition reads is not known. */
  static final Applying UNKNOWN = new Applying(null, "");

  static Applying of(Expression condition, CelVariableResolver variables) {
    try {
      return new Applying(condition.holds(variables), "");
    } catch (Expression.CannotTell e) {
      return new Applying(null, String.valueOf(e.getMessage()));
    }
  }
}
