package city.posterity.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions that heap things up: lists of lists, lists compared or joined whole, texts
 * searched with a pattern in a loop or with a pattern out of facts. The limits on loops do not see
 * what those take, and no clause needs them.
 */
final class Heaps {

  private final CelAbstractSyntaxTree ast;

  private Heaps(CelAbstractSyntaxTree ast) {
    this.ast = ast;
  }

  /** What is heaped up, in words that follow the name of the expression; absent when nothing is. */
  static @Nullable String in(CelAbstractSyntaxTree ast) {
    return new Heaps(ast).in(ast.getExpr(), false);
  }

  private @Nullable String in(CelExpr e, boolean loop) {
    String here = here(e, loop);
    if (here != null) {
      return here;
    }
    return switch (e.exprKind().getKind()) {
      case SELECT -> in(e.select().operand(), loop);
      case CALL -> first(Stream.concat(e.call().target().stream(), e.call().args().stream()), loop);
      case LIST -> first(e.list().elements().stream(), loop);
      case MAP ->
          first(e.map().entries().stream().flatMap(x -> Stream.of(x.key(), x.value())), loop);
      case COMPREHENSION -> {
        String range = in(e.comprehension().iterRange(), loop);
        // the step of map and filter joins lists of its own making, one element at a time
        CelExpr step = e.comprehension().loopStep();
        yield range != null ? range : step(step);
      }
      case IDENT, CONSTANT, STRUCT, NOT_SET -> null;
    };
  }

  private @Nullable String step(CelExpr step) {
    if (step.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return in(step, true);
    }
    var call = step.call();
    return call.function().equals("_+_") || call.function().equals("_?_:_")
        ? call.args().stream().map(this::step).filter(w -> w != null).findFirst().orElse(null)
        : in(step, true);
  }

  private @Nullable String first(Stream<CelExpr> all, boolean loop) {
    return all.map(e -> in(e, loop)).filter(w -> w != null).findFirst().orElse(null);
  }

  private @Nullable String here(CelExpr e, boolean loop) {
    if (e.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST
        && e.list().elements().stream().anyMatch(this::isList)) {
      return "makes a list of lists";
    }
    if (e.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return null;
    }
    var args = e.call().args();
    return switch (e.call().function()) {
      case "_==_", "_!=_" ->
          args.stream().anyMatch(this::isList) && !args.stream().anyMatch(Heaps::isEmpty)
              ? "compares whole lists"
              : null;
      case "_+_" -> args.stream().anyMatch(this::isList) ? "joins lists" : null;
      case "matches" ->
          loop
              ? "looks for a pattern in a loop"
              : isPattern(args.getLast()) ? null : "has a pattern that is no short text";
      default -> null;
    };
  }

  /** Counted repetitions within each other make patterns that take minutes. */
  private static boolean isPattern(CelExpr e) {
    if (e.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || e.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      return false;
    }
    String pattern = e.constant().stringValue();
    return pattern.length() <= 200 && pattern.indexOf('{') == pattern.lastIndexOf('{');
  }

  private static boolean isEmpty(CelExpr e) {
    return e.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST && e.list().elements().isEmpty();
  }

  private boolean isList(CelExpr e) {
    CelType type = ast.getType(e.id()).orElse(null);
    return type instanceof ListType || (type != null && type.kind() == CelKind.MAP);
  }
}
