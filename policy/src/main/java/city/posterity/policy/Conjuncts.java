package city.posterity.policy;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has to hold together in a condition: it is false where one of them is, and only there. */
final class Conjuncts {

  /** They may come to something without all that they name. */
  private static final Set<String> PARTIAL = Set.of("_&&_", "_||_", "_?_:_", "_[_]");

  private Conjuncts() {}

  /** In their order; the condition itself where there is nothing beside it. */
  static List<CelExpr> of(CelExpr condition) {
    var all = new ArrayList<CelExpr>();
    split(condition, all);
    return all;
  }

  private static void split(CelExpr e, List<CelExpr> all) {
    if (isCall(e, "_&&_")) {
      e.call().args().forEach(a -> split(a, all));
    } else {
      all.add(e);
    }
  }

  /** Whether it cannot be false as long as anything that it reads is not known. */
  static boolean isNeverFalseUnknown(CelExpr e) {
    return isCall(e, "_||_")
        ? e.call().args().stream().allMatch(Conjuncts::isNeverFalseUnknown)
        : needsAll(e);
  }

  private static boolean needsAll(CelExpr e) {
    return switch (e.exprKind().getKind()) {
      case IDENT, CONSTANT -> true;
      case SELECT -> needsAll(e.select().operand());
      case LIST -> e.list().elements().stream().allMatch(Conjuncts::needsAll);
      case CALL ->
          !PARTIAL.contains(e.call().function())
              && e.call().target().map(Conjuncts::needsAll).orElse(true)
              && e.call().args().stream().allMatch(Conjuncts::needsAll);
      case COMPREHENSION, MAP, STRUCT, NOT_SET -> false;
    };
  }

  private static boolean isCall(CelExpr e, String function) {
    return e.exprKind().getKind() == Kind.CALL && e.call().function().equals(function);
  }
}
