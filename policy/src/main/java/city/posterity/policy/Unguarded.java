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
 * {@code all} and {@code exists} without their guard. As the language has it, a round that cannot
 * be worked out is put aside, since a later one may decide; looking for that takes longer than most
 * rounds do. Without it the first such round ends the loop: what comes out is the same, or nothing.
 */
final class Unguarded {

  private Unguarded() {}

  /** The condition, not yet checked again; empty where it has no such loop. */
  static Optional<CelAbstractSyntaxTree> of(CelAbstractSyntaxTree whole) {
    CelMutableAst ast = CelMutableAst.fromCelAst(whole);
    List<CelMutableComprehension> loops =
        CelNavigableMutableAst.fromAst(ast)
            .getRoot()
            .allNodes()
            .filter(node -> node.getKind() == Kind.COMPREHENSION)
            .map(node -> node.expr().comprehension())
            .filter(loop -> isGuarded(loop, ast))
            .toList();
    loops.forEach(Unguarded::bare);
    return loops.isEmpty() ? Optional.empty() : Optional.of(ast.toParsedAst());
  }

  /** As the macros write it: {@code accu && round}, or {@code accu || round}. */
  private static boolean isGuarded(CelMutableComprehension loop, CelMutableAst ast) {
    CelMutableExpr step = loop.loopStep();
    return isCall(loop.loopCondition(), "@not_strictly_false")
        && (isCall(step, "_&&_") || isCall(step, "_||_"))
        && ast.getType(step.call().args().get(1).id()).equals(Optional.of(SimpleType.BOOL));
  }

  private static boolean isCall(CelMutableExpr e, String function) {
    return e.getKind() == Kind.CALL && e.call().function().equals(function);
  }

  private static void bare(CelMutableComprehension loop) {
    CelMutableCall step = loop.loopStep().call();
    CelMutableExpr guard = loop.loopCondition();
    CelMutableExpr soFar = step.args().get(0);
    if (step.function().equals("_&&_")) {
      loop.setLoopCondition(soFar);
    } else {
      guard.setCall(
          CelMutableCall.create(
              "_?_:_",
              soFar,
              CelMutableExpr.ofConstant(
                  guard.call().args().get(0).id(), CelConstant.ofValue(false)),
              CelMutableExpr.ofConstant(loop.loopStep().id(), CelConstant.ofValue(true))));
    }
    loop.setLoopStep(step.args().get(1));
  }
}
