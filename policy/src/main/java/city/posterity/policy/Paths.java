package city.posterity.policy;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts an expression reads at a gate. What {@code gate == "G3" || …} leaves out at G3 is not
 * read there.
 */
final class Paths {

  private final @Nullable String gate;
  private final Set<String> read = new LinkedHashSet<>();

  private Paths(@Nullable String gate) {
    this.gate = gate;
  }

  /**
   * @param gate absent for whatever is read at any gate
   * @return such as {@code evaluation.options} and {@code evaluation.options[].p50}, and {@code
   *     params.x}, {@code gate}, {@code band}
   */
  static Set<String> of(CelExpr expr, @Nullable String gate) {
    var paths = new Paths(gate);
    paths.walk(expr, Map.of());
    return paths.read;
  }

  private void walk(CelExpr e, Map<String, String> elements) {
    if (known(e) != null) {
      return;
    }
    String path = path(e, elements);
    if (path != null) {
      if (!path.isEmpty()) {
        read.add(path);
      }
      if (e.exprKind().getKind() == ExprKind.Kind.SELECT) {
        // the rest of the chain is part of the path, save what stands in brackets
        brackets(e, elements);
        return;
      }
    }
    switch (e.exprKind().getKind()) {
      case SELECT -> walk(e.select().operand(), elements);
      case CALL -> call(e.call(), elements);
      case LIST -> e.list().elements().forEach(x -> walk(x, elements));
      case MAP ->
          e.map()
              .entries()
              .forEach(x -> {
                walk(x.key(), elements);
                walk(x.value(), elements);
              });
      case COMPREHENSION -> comprehension(e.comprehension(), elements);
      case IDENT, CONSTANT, STRUCT, NOT_SET -> {}
    }
  }

  private void call(CelExpr.CelCall call, Map<String, String> elements) {
    if (call.function().equals("_?_:_")) {
      Boolean condition = known(call.args().get(0));
      if (condition != null) {
        walk(call.args().get(condition ? 1 : 2), elements);
        return;
      }
    }
    call.target().ifPresent(t -> walk(t, elements));
    call.args().forEach(a -> walk(a, elements));
  }

  private void brackets(CelExpr e, Map<String, String> elements) {
    switch (e.exprKind().getKind()) {
      case SELECT -> brackets(e.select().operand(), elements);
      case CALL, COMPREHENSION -> walk(e, elements);
      default -> {}
    }
  }

  private void comprehension(CelExpr.CelComprehension c, Map<String, String> elements) {
    walk(c.iterRange(), elements);
    var inner = new HashMap<>(elements);
    String range = path(c.iterRange(), elements);
    inner.put(c.iterVar(), range == null || range.isEmpty() ? "" : range + "[]");
    inner.put(c.accuVar(), "");
    walk(c.accuInit(), elements);
    walk(c.loopCondition(), inner);
    walk(c.loopStep(), inner);
    walk(c.result(), inner);
  }

  /** The path an expression stands for, empty for a local name; absent when it is none. */
  private static @Nullable String path(CelExpr e, Map<String, String> elements) {
    return switch (e.exprKind().getKind()) {
      case IDENT -> elements.getOrDefault(e.ident().name(), e.ident().name());
      case SELECT -> {
        String operand = path(e.select().operand(), elements);
        yield operand == null || operand.isEmpty() ? null : operand + "." + e.select().field();
      }
      case CALL ->
          switch (e.call().function()) {
            case "_[_]" -> {
              String list = path(e.call().args().get(0), elements);
              yield list == null || list.isEmpty() ? null : list + "[]";
            }
            case "distinct" -> path(e.call().args().get(0), elements);
            default -> null;
          };
      case COMPREHENSION -> kept(e.comprehension(), elements);
      default -> null;
    };
  }

  /** What {@code list.filter(x, …)} is a list of, or {@code list.map(x, x.field)}. */
  private static @Nullable String kept(CelExpr.CelComprehension c, Map<String, String> elements) {
    String range = path(c.iterRange(), elements);
    if (range == null
        || range.isEmpty()
        || c.accuInit().exprKind().getKind() != ExprKind.Kind.LIST) {
      return null;
    }
    var inner = new HashMap<>(elements);
    inner.put(c.iterVar(), range + "[]");
    CelExpr step = c.loopStep();
    if (step.exprKind().getKind() == ExprKind.Kind.CALL && step.call().function().equals("_?_:_")) {
      step = step.call().args().get(1);
    }
    if (step.exprKind().getKind() != ExprKind.Kind.CALL || step.call().args().size() != 2) {
      return null;
    }
    CelExpr added = step.call().args().get(1);
    if (added.exprKind().getKind() != ExprKind.Kind.LIST || added.list().elements().size() != 1) {
      return null;
    }
    String element = path(added.list().elements().get(0), inner);
    return element != null && element.endsWith("[]")
        ? element.substring(0, element.length() - 2)
        : null;
  }

  /** What an expression comes to at the gate whatever the facts are; absent where they matter. */
  private @Nullable Boolean known(CelExpr e) {
    if (e.exprKind().getKind() == ExprKind.Kind.CONSTANT) {
      return e.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
          ? e.constant().booleanValue()
          : null;
    }
    if (e.exprKind().getKind() != ExprKind.Kind.CALL) {
      return null;
    }
    List<CelExpr> args = e.call().args();
    return switch (e.call().function()) {
      case "_==_" -> sameGate(args);
      case "_!=_" -> not(sameGate(args));
      case "!_" -> not(known(args.get(0)));
      case "@in" -> oneOf(args);
      case "_&&_" -> both(known(args.get(0)), known(args.get(1)), false);
      case "_||_" -> both(known(args.get(0)), known(args.get(1)), true);
      default -> null;
    };
  }

  private static @Nullable Boolean not(@Nullable Boolean known) {
    return known == null ? null : Boolean.valueOf(!known);
  }

  private static @Nullable Boolean both(
      @Nullable Boolean a, @Nullable Boolean b, boolean deciding) {
    if ((a != null && a == deciding) || (b != null && b == deciding)) {
      return deciding;
    }
    return a == null || b == null ? null : Boolean.valueOf(!deciding);
  }

  private @Nullable Boolean sameGate(List<CelExpr> args) {
    if (gate == null) {
      return null;
    }
    if (isGate(args.get(0)) && text(args.get(1)) instanceof String other) {
      return gate.equals(other);
    }
    return isGate(args.get(1)) && text(args.get(0)) instanceof String other
        ? Boolean.valueOf(gate.equals(other))
        : null;
  }

  private @Nullable Boolean oneOf(List<CelExpr> args) {
    if (gate == null
        || !isGate(args.get(0))
        || args.get(1).exprKind().getKind() != ExprKind.Kind.LIST) {
      return null;
    }
    boolean found = false;
    for (CelExpr element : args.get(1).list().elements()) {
      String text = text(element);
      if (text == null) {
        return null;
      }
      found |= text.equals(gate);
    }
    return found;
  }

  private static boolean isGate(CelExpr e) {
    return e.exprKind().getKind() == ExprKind.Kind.IDENT && e.ident().name().equals("gate");
  }

  private static @Nullable String text(CelExpr e) {
    return e.exprKind().getKind() == ExprKind.Kind.CONSTANT
            && e.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? e.constant().stringValue()
        : null;
  }
}
