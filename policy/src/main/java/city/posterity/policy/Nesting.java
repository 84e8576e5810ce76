package city.posterity.policy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Whether a file comes to an end: an alias in YAML may stand within what it stands for, and a few
 * aliases of aliases may stand for more than any machine holds.
 */
final class Nesting {

  /** Values with every alias written out. */
  static final int LARGEST = 500_000;

  static final int DEEPEST = 50;

  private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Problems problems;
  private int values;

  private Nesting(Problems problems) {
    this.problems = problems;
  }

  /** Reports the first thing without an end. */
  static boolean holds(Node root, Problems problems) {
    return new Nesting(problems).ends(root);
  }

  private boolean ends(Node node) {
    if (++values > LARGEST) {
      problems.add(
          node, "the aliases of the file come to more than " + LARGEST + " values", "fewer");
      return false;
    }
    if (node instanceof ScalarNode) {
      return true;
    }
    if (around.size() >= DEEPEST) {
      problems.add(node, "the file is nested too deeply", "at most " + DEEPEST + " levels");
      return false;
    }
    if (!around.add(node)) {
      problems.add(node, "an alias here stands for what it stands in", "no circle");
      return false;
    }
    boolean all = inside(node).stream().allMatch(this::ends);
    around.remove(node);
    return all;
  }

  private static List<? extends Node> inside(Node node) {
    return switch (node) {
      case SequenceNode sequence -> sequence.getValue();
      case MappingNode mapping ->
          mapping.getValue().stream()
              .flatMap(t -> Stream.of(t.getKeyNode(), t.getValueNode()))
              .toList();
      default -> List.of();
    };
  }
}
