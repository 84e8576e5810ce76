package city.posterity.policy;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a condition into something that can be worked out, or says what is wrong with
 * it. Limits keep an expression from running away: {@link #LONGEST} characters, {@link #DEEPEST}
 * brackets within brackets, {@link #LOOPS} loops within loops, {@link #ITERATIONS} rounds in all
 * loops of one evaluation together.
 */
final class Compiler {

  static final int LONGEST = 4_000;
  static final int DEEPEST = 40;
  static final int NODES = 4_000;
  static final int LOOPS = 4;
  static final int ITERATIONS = 10_000;

  private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'.*");

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .populateMacroCalls(true)
          .comprehensionMaxIterations(ITERATIONS)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .maxParseExpressionNodeCount(NODES)
          .build();

  private static final ImmutableSet<CelStandardMacro> MACROS =
      ImmutableSet.of(
          CelStandardMacro.ALL,
          CelStandardMacro.EXISTS,
          CelStandardMacro.EXISTS_ONE,
          CelStandardMacro.FILTER,
          CelStandardMacro.MAP);

  private final Vocabulary vocabulary;
  private final CelCompiler compiler;
  private final CelRuntime runtime;

  /** Many clauses apply under the same condition. */
  private final Map<String, Expression> known = new HashMap<>();

  Compiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(MACROS)
            .setTypeProvider(vocabulary.types())
            .addFunctionDeclarations(Functions.declarations());
    vocabulary.variables().forEach((name, type) -> builder.addVar(name, type));
    this.compiler = builder.build();
    this.runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(Functions.bindings())
            .build();
  }

  /**
   * The condition, or nothing when it was refused.
   *
   * @param what is being read, such as {@code the check of TEAM-1}
   */
  @Nullable Expression compile(String source, String what, Place place, Problems problems) {
    Expression same = known.get(source);
    if (same != null) {
      return same;
    }
    if (source.length() > LONGEST) {
      problems.add(
          place,
          what + " has " + source.length() + " characters",
          "at most " + LONGEST + "; split it into two clauses");
      return null;
    }
    var result = compiler.compile(source);
    if (result.hasError()) {
      for (CelIssue issue : result.getErrors()) {
        report(issue, source, what, place, problems);
      }
      return null;
    }
    try {
      CelAbstractSyntaxTree ast = result.getAst();
      CelType type = ast.getResultType();
      if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
        problems.add(place, what + " gives " + name(type), "a condition that is true or false");
        return null;
      }
      int loops = loops(ast.getExpr());
      if (loops > LOOPS) {
        problems.add(
            place, what + " has " + loops + " loops within each other", "at most " + LOOPS);
        return null;
      }
      String heap = Heaps.in(ast);
      if (heap != null) {
        problems.add(place, what + " " + heap, "lists gone through one element after the other");
        return null;
      }
      var expression = expression(source, ast, Suppliers.memoize(() -> conjuncts(ast)));
      known.put(source, expression);
      return expression;
    } catch (CelValidationException | CelEvaluationException e) {
      problems.add(place, what + " cannot be read: " + e.getMessage(), "a condition in CEL");
      return null;
    }
  }

  private Expression expression(
      String source, CelAbstractSyntaxTree ast, Supplier<List<Expression>> parts)
      throws CelValidationException, CelEvaluationException {
    CelAbstractSyntaxTree quick = Quick.of(ast).orElse(null);
    return new Expression(
        source,
        ast,
        runtime.createProgram(ast),
        quick == null ? null : runtime.createProgram(compiler.check(quick).getAst()),
        parts);
  }

  /** Each thing that has to hold, so that a failure can say which one does not. */
  private List<Expression> conjuncts(CelAbstractSyntaxTree whole) {
    List<CelExpr> parts = Conjuncts.of(whole.getExpr());
    if (parts.size() < 2) {
      return List.of();
    }
    var result = new ArrayList<Expression>();
    for (CelExpr part : parts) {
      String source =
          CelUnparserFactory.newUnparser()
              .unparse(CelAbstractSyntaxTree.newParsedAst(part, whole.getSource()));
      try {
        CelAbstractSyntaxTree ast = compiler.compile(source).getAst();
        result.add(expression(source, ast, List::of));
      } catch (CelValidationException | CelEvaluationException e) {
        throw new IllegalStateException("a part of a condition is no condition: " + source, e);
      }
    }
    return List.copyOf(result);
  }

  private static int loops(CelExpr e) {
    return switch (e.exprKind().getKind()) {
      case SELECT -> loops(e.select().operand());
      case CALL ->
          Math.max(
              e.call().target().map(Compiler::loops).orElse(0),
              e.call().args().stream().mapToInt(Compiler::loops).max().orElse(0));
      case LIST -> e.list().elements().stream().mapToInt(Compiler::loops).max().orElse(0);
      case MAP ->
          e.map().entries().stream()
              .mapToInt(x -> Math.max(loops(x.key()), loops(x.value())))
              .max()
              .orElse(0);
      case COMPREHENSION ->
          Math.max(
              loops(e.comprehension().iterRange()),
              1
                  + Math.max(
                      loops(e.comprehension().loopStep()),
                      loops(e.comprehension().loopCondition())));
      case IDENT, CONSTANT, STRUCT, NOT_SET -> 0;
    };
  }

  private void report(CelIssue issue, String source, String what, Place place, Problems problems) {
    String message = issue.getMessage().replaceAll("\\s*\\R\\s*", " ");
    Matcher field = FIELD.matcher(message);
    Matcher name = NAME.matcher(message);
    if (field.find()) {
      problems.unknown(place, "in " + what + " the field", field.group(1), vocabulary.names());
    } else if (name.find()) {
      String word = name.group(1);
      if (word.equals("has")) {
        problems.add(
            place,
            what + " uses 'has'",
            "no 'has': a fact that is absent gives EVIDENCE_MISSING by itself");
      } else {
        var known = new ArrayList<>(vocabulary.names());
        known.addAll(Functions.NAMES);
        problems.unknown(place, "in " + what + " the name", word, known);
      }
    } else if (message.contains("no matching overload")) {
      problems.add(
          place,
          what + " joins things that do not go together: " + near(issue, source),
          "values of one kind; "
              + message
                  .replace("found no matching overload", "no such use")
                  .replaceFirst(" \\(candidates: .*", ""));
    } else {
      problems.add(
          place, what + " is not an expression: " + message, "CEL, see " + near(issue, source));
    }
  }

  private static String near(CelIssue issue, String source) {
    String[] lines = source.split("\\R", -1);
    int line = Math.clamp(issue.getSourceLocation().getLine() - 1L, 0, lines.length - 1);
    int at = Math.clamp(issue.getSourceLocation().getColumn(), 0, lines[line].length());
    int from = Math.max(0, at - 30);
    return "'…" + lines[line].substring(from, Math.min(lines[line].length(), at + 30)) + "…'";
  }

  static String name(CelType type) {
    String name = type.name();
    return switch (name) {
      case "double" -> "a decimal";
      case "google.protobuf.Timestamp" -> "a date";
      default -> "a " + name;
    };
  }
}
