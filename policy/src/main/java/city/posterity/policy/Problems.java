package city.posterity.policy;

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
  private final List<PackProblem> all;

  Problems(String file) {
    this(file, new ArrayList<>());
  }

  private Problems(String file, List<PackProblem> all) {
    this.file = file;
    this.all = all;
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

  void add(Place place, String what, String expected) {
    all.add(new PackProblem(place.file(), place.line(), what, expected));
  }

  void unknown(Place place, String what, String word, Collection<String> known) {
    int before = all.size();
    unknown(place.line(), what, word, known);
    PackProblem added = all.remove(before);
    add(place, added.what(), added.expected());
  }

  Place place(int line) {
    return new Place(file, line);
  }

  Place place(Node node) {
    return place(line(node));
  }

  /** The same collection, for another file. */
  Problems in(String other) {
    return new Problems(other, all);
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
