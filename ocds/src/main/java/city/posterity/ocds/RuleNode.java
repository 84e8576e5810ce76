package city.posterity.ocds;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rule of one field and of those below it. */
record RuleNode(@Nullable MergeRule rule, Map<String, RuleNode> children) {
  static final RuleNode NONE = new RuleNode(null, Map.of());

  RuleNode {
    children = Map.copyOf(children);
  }

  RuleNode child(String name) {
    RuleNode child = children.get(name);
    return child == null ? NONE : child;
  }

  /** A trie of the rules in a table of pointers. */
  static RuleNode of(Map<String, MergeRule> table) {
    var root = new Growing();
    table.forEach((pointer, rule) -> {
      Growing at = root;
      for (String token : Trail.tokens(pointer)) {
        at = at.children.computeIfAbsent(token, _ -> new Growing());
      }
      at.rule = rule;
    });
    return root.grown();
  }

  private static final class Growing {
    private @Nullable MergeRule rule;
    private final Map<String, Growing> children = new TreeMap<>();

    private RuleNode grown() {
      var grown = new TreeMap<String, RuleNode>();
      children.forEach((name, child) -> grown.put(name, child.grown()));
      return new RuleNode(rule, grown);
    }
  }
}
