package city.posterity.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked condition.
 *
 * @param conjuncts what has to hold together, each by itself; empty when there is only one
 */
record Expression(
    String source,
    CelAbstractSyntaxTree ast,
    CelRuntime.Program program,
    List<Expression> conjuncts) {

  /** Thrown where a condition cannot be worked out. */
  static final class CannotTell extends Exception {
    private static final long serialVersionUID = 1;

    CannotTell(String why) {
      super(why);
    }
  }

  boolean holds(CelVariableResolver facts) throws CannotTell {
    try {
      if (program.eval(facts) instanceof Boolean b) {
        return b;
      }
      throw new CannotTell("not true or false");
    } catch (CelEvaluationException e) {
      throw new CannotTell(plain(e.getMessage()));
    }
  }

  CelExpr expr() {
    return ast.getExpr();
  }

  /** What it reads at this gate; absent: at any. */
  Set<String> paths(@Nullable String gate) {
    return Paths.of(expr(), gate);
  }

  private static String plain(@Nullable String message) {
    return String.valueOf(message)
        .replaceFirst("^evaluation error at [^ ]*: ", "")
        .replaceAll("\\s*\\R\\s*", " ");
  }
}
