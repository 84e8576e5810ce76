package city.posterity.procurement.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Collects what is wrong while a file is read. */
final class Problems {

  private final String file;
  private final List<PackProblem> all = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String what, String expected) {
    all.add(new PackProblem(file, line, what, expected));
  }

  void add(Node node, String what, String expected) {
    add(line(node), what, expected);
  }

  /** The value is of another kind than it has to be. */
  void wrongKind(Node node, String name, String expected) {
    add(node, name + " is " + describe(node), expected);
  }

  /** A word that is none of the known ones. */
  void unknown(int line, String what, String word, Collection<String> known) {
    String list = known.isEmpty() ? "nothing here" : "one of " + String.join(", ", known);
    String expected =
        Spelling.nearest(word, known).map(n -> "'" + n + "' (did you mean that?)").orElse(list);
    add(line, what + " '" + word + "' is unknown", expected);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  PackException exception() {
    return new PackException(all);
  }

  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  static String describe(Node node) {
    if (node instanceof ScalarNode s) {
      return node.getTag().equals(Tag.NULL) ? "empty" : "'" + shortened(s.getValue()) + "'";
    }
    return node instanceof MappingNode ? "a mapping" : "a list";
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
