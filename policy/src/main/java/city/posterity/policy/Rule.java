package city.posterity.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A clause with its conditions compiled, and what has to be known at each of its gates. */
final class Rule {

  private final Clause clause;
  private final Expression applies;
  private final @Nullable Expression expression;
  private final Map<String, Needs> needs = new HashMap<>();
  private final List<String> gates;
  private final boolean appliesByGate;
  private final Map<String, Path> known;

  /**
   * @param applies what {@code applies_when} reads
   * @param parts for each part of {@code applies_when} that has to hold, what must be known before
   *     it can be false
   * @param check what the check needs to be known
   * @param reads what the expression reads; absent values are only missed when it cannot be worked
   *     out without them
   */
  record Needs(
      List<Path> applies,
      List<List<Path>> parts,
      List<Path> check,
      List<Path> reads,
      boolean band) {}

  /**
   * @param known every path that a clause of the policy reads, numbered; what this one reads is
   *     added
   */
  Rule(
      Clause clause, Expression applies, @Nullable Expression expression, Map<String, Path> known) {
    this.known = known;
    this.clause = clause;
    this.applies = applies;
    this.expression = expression;
    this.appliesByGate = applies.paths(null).contains("gate");
    this.gates = clause.gates();
    gates.forEach(g -> needs.put(g, needsAt(g)));
  }

  Clause clause() {
    return clause;
  }

  boolean appliesAlways() {
    return applies.source().equals("true");
  }

  /** Whether it depends on the gate whether the clause applies. */
  boolean appliesByGate() {
    return appliesByGate;
  }

  Expression applies() {
    return applies;
  }

  @Nullable Expression expression() {
    return expression;
  }

  /** The first one first. */
  List<String> gates() {
    return gates;
  }

  /** At one of its gates. */
  Needs needs(String gate) {
    return Objects.requireNonNull(needs.get(gate));
  }

  private Needs needsAt(String gate) {
    Set<String> everywhere = expression == null ? Set.of() : expression.paths(null);
    Set<String> here = expression == null ? Set.of() : expression.paths(gate);
    var check = new LinkedHashSet<String>();
    for (String fact : clause.facts()) {
      boolean elsewhereOnly = touches(fact, everywhere) && !touches(fact, here);
      if (!elsewhereOnly) {
        check.add(fact);
      }
    }
    var conditions = applies.paths(gate);
    boolean band =
        conditions.contains("band") || here.contains("band") || !clause.bands().isEmpty();
    var parts =
        Conjuncts.of(applies.expr()).stream()
            .map(p -> Conjuncts.isNeverFalseUnknown(p) ? paths(Paths.of(p, gate)) : List.<Path>of())
            .toList();
    return new Needs(paths(conditions), parts, paths(check), paths(here), band);
  }

  private static boolean touches(String fact, Set<String> paths) {
    for (String path : paths) {
      if (path.equals(fact)
          || path.startsWith(fact + ".")
          || path.startsWith(fact + "[]")
          || fact.startsWith(path + ".")
          || fact.startsWith(path + "[]")) {
        return true;
      }
    }
    return false;
  }

  private List<Path> paths(Set<String> paths) {
    return paths.stream()
        .filter(p ->
            !p.equals("params")
                && !p.startsWith("params.")
                && !p.equals("gate")
                && !p.equals("band"))
        .map(p -> Path.of(p, known))
        .toList();
  }
}
