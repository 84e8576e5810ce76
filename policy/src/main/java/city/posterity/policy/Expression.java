package city.posterity.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A checked condition.
 *
 * @param quick the same with loops in fewer steps, which may tell nothing where {@code program}
 *     tells something; absent where there is no loop
 * @param parts gives what has to hold together, each by itself; nothing when there is only one.
 *     They are compiled when somebody asks why a condition does not hold, and not before
 */
record Expression(
    String source,
    CelAbstractSyntaxTree ast,
    CelRuntime.Program program,
    CelRuntime.@Nullable Program quick,
    Supplier<List<Expression>> parts) {

  /** Characters of what the engine says about a failure: it repeats whole lists. */
  private static final int LONGEST = 200;

  /** Thrown where a condition cannot be worked out. */
  static final class CannotTell extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean exhausted;

    CannotTell(String why, boolean exhausted) {
      super(why, null, false, false);
      this.exhausted = exhausted;
    }
  }

  boolean holds(CelVariableResolver facts) throws CannotTell {
    if (quick != null) {
      try {
        return result(quick, facts);
      } catch (CannotTell e) {
        if (e.exhausted) {
          throw e;
        }
        // the rest of a loop may decide
      }
    }
    return result(program, facts);
  }

  private static boolean result(CelRuntime.Program program, CelVariableResolver facts)
      throws CannotTell {
    @Nullable Object result = null;
    @Nullable String failure = null;
    int[] left = Metered.begin();
    try {
      result = program.eval(facts);
    } catch (CelEvaluationException | ArithmeticException | ClassCastException e) {
      failure = plain(e.getMessage());
    } catch (Metered.Exhausted _) {
      // told below, as where the engine swallowed it
    }
    if (Metered.end(left)) {
      throw new CannotTell(String.valueOf(new Metered.Exhausted().getMessage()), true);
    }
    if (failure == null && result instanceof Boolean b) {
      return b;
    }
    throw new CannotTell(failure == null ? "not true or false" : failure, false);
  }

  List<Expression> conjuncts() {
    return parts.get();
  }

  CelExpr expr() {
    return ast.getExpr();
  }

  /** What it reads at this gate; absent: at any. */
  Set<String> paths(@Nullable String gate) {
    return Paths.of(expr(), gate);
  }

  private static String plain(@Nullable String message) {
    String text =
        String.valueOf(message)
            .replaceFirst("^evaluation error at [^ ]*: ", "")
            .replaceAll("\\s*\\R\\s*", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
