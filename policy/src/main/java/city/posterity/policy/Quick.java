package city.posterity.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableComprehension;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Optional;

/**
 * The loops of a condition in fewer steps of the engine: what comes out is what the language says,
 * or nothing.
 *
 * <ul>
 *   <li>{@code all} and {@code exists} lose their guard. A round that cannot be worked out is put
 *       aside, since a later one may decide; looking for that takes longer than most rounds do.
 *       Here the first such round ends the loop.
 *   <li>{@code filter} and {@code map} lengthen one list, where the engine makes a new one in each
 *       round.
 * </ul>
 */
final class Quick {

  private Quick() {}

  /** The condition, not yet checked again; empty where it has no loop. */
  static Optional<CelAbstractSyntaxTree> of(CelAbstractSyntaxTree whole) {
    CelMutableAst ast = CelMutableAst.fromCelAst(whole);
    List<CelMutableComprehension> loops =
        CelNavigableMutableAst.fromAst(ast)
            .getRoot()
            .allNodes()
            .filter(node -> node.getKind() == Kind.COMPREHENSION)
            .map(node -> node.expr().comprehension())
            .toList();
    for (CelMutableComprehension loop : loops) {
      if (isGuarded(loop, ast)) {
        bare(loop);
      } else if (loop.accuInit().getKind() == Kind.LIST) {
        grow(loop.loopStep());
      }
    }
    return loops.isEmpty() ? Optional.empty() : Optional.of(ast.toParsedAst());
  }

  /** As the macros write it: {@code accu && round}, or {@code accu || round}. */
  private static boolean isGuarded(CelMutableComprehension loop, CelMutableAst ast) {
    CelMutableExpr step = loop.loopStep();
    return isCall(loop.loopCondition(), "@not_strictly_false")
        && (isCall(step, "_&&_") || isCall(step, "_||_"))
        && ast.getType(step.call().args().get(1).id()).equals(Optional.of(SimpleType.BOOL));
  }

  private static void bare(CelMutableComprehension loop) {
    CelMutableCall step = loop.loopStep().call();
    CelMutableExpr guard = loop.loopCondition();
    CelMutableExpr soFar = step.args().get(0);
    if (step.function().equals("_&&_")) {
      loop.setLoopCondition(soFar);
    } else {
      long spare = guard.call().args().get(0).id();
      guard.setCall(
          CelMutableCall.create(
              "_?_:_",
              soFar,
              CelMutableExpr.ofConstant(spare, CelConstant.ofValue(false)),
              CelMutableExpr.ofConstant(loop.loopStep().id(), CelConstant.ofValue(true))));
    }
    loop.setLoopStep(step.args().get(1));
  }

  /** {@code accu + [one]}, or {@code condition ? accu + [one] : accu}. */
  private static void grow(CelMutableExpr step) {
    if (isCall(step, "_?_:_")) {
      grow(step.call().args().get(1));
    } else if (isCall(step, "_+_")) {
      List<CelMutableExpr> args = step.call().args();
      CelMutableExpr one = args.get(1).list().elements().getFirst();
      step.setCall(CelMutableCall.create(Functions.WITH, args.get(0), one));
    }
  }

  private static boolean isCall(CelMutableExpr e, String function) {
    return e.getKind() == Kind.CALL && e.call().function().equals(function);
  }
}
