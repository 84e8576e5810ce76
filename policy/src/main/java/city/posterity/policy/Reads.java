package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause reads, at any of its gates.
 *
 * @param paths of facts and of {@code params}, {@code gate} and {@code band}, as often as they are
 *     named
 */
record Reads(List<String> paths) {

  private static final String PARAMS = "params.";

  /** In its condition and its check. */
  static Reads of(Clause clause, @Nullable Rule rule) {
    var paths = new ArrayList<>(clause.facts());
    if (rule != null) {
      paths.addAll(rule.applies().paths(null));
    }
    return new Reads(paths).with(rule);
  }

  /** In its check alone. */
  static Reads ofCheck(Clause clause, @Nullable Rule rule) {
    return new Reads(clause.facts()).with(rule);
  }

  private Reads with(@Nullable Rule rule) {
    Expression expression = rule == null ? null : rule.expression();
    var all = new ArrayList<>(paths);
    if (expression != null) {
      all.addAll(expression.paths(null));
    }
    return new Reads(all);
  }

  List<String> facts() {
    return paths.stream()
        .filter(p -> !p.startsWith("params") && !p.equals("gate") && !p.equals("band"))
        .distinct()
        .toList();
  }

  /** By name. */
  List<String> parameters() {
    return paths.stream()
        .filter(p -> p.startsWith(PARAMS))
        .map(p -> p.substring(PARAMS.length()))
        .distinct()
        .toList();
  }
}
