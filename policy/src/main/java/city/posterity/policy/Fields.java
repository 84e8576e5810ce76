package city.posterity.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The keys of one mapping, each once. A value that is no mapping has been reported and has no keys;
 * what it lacks is then not reported again.
 */
final class Fields {

  private final Problems problems;
  private final String name;
  private final int line;
  private final boolean readable;
  private final Map<String, Field> fields;

  /** A key's value and where the key stands. */
  record Field(int line, Node value) {}

  private Fields(
      Problems problems, String name, int line, boolean readable, Map<String, Field> fields) {
    this.problems = problems;
    this.name = name;
    this.line = line;
    this.readable = readable;
    this.fields = fields;
  }

  /** A mapping with keys of its own choosing, such as dates. */
  static Fields open(Problems problems, String name, Field field, String expected) {
    var fields = new LinkedHashMap<String, Field>();
    if (!(field.value() instanceof MappingNode mapping)) {
      problems.wrongKind(field.value(), name, expected);
      return new Fields(problems, name, field.line(), false, fields);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      int line = Problems.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.wrongKind(tuple.getKeyNode(), "a key of " + name, "a word");
        continue;
      }
      Field first = fields.putIfAbsent(key.getValue(), new Field(line, tuple.getValueNode()));
      if (first != null) {
        problems.add(
            line,
            "'" + key.getValue() + "' in " + name + " is already on line " + first.line(),
            "each key once");
      }
    }
    return new Fields(problems, name, field.line(), true, fields);
  }

  /** A mapping whose keys are known beforehand. */
  static Fields of(Problems problems, String name, Field field, Collection<String> known) {
    Fields result =
        open(problems, name, field, "a mapping with the keys " + String.join(", ", known));
    result.fields.forEach((key, f) -> {
      if (!known.contains(key)) {
        problems.unknown(f.line(), "the key", key, known);
      }
    });
    return result;
  }

  Map<String, Field> all() {
    return fields;
  }

  int line() {
    return line;
  }

  /** Where a key stands, or the mapping when it has no such key. */
  int line(String key) {
    Field field = fields.get(key);
    return field == null ? line : field.line();
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** Absent keys are fine; keys with nothing behind them are not. */
  @Nullable Field optional(String key, String expected) {
    Field field = fields.get(key);
    if (field != null && field.value().getTag().equals(Tag.NULL)) {
      problems.add(field.line(), "'" + key + "' in " + name + " is empty", expected);
      return null;
    }
    return field;
  }

  @Nullable Field required(String key, String expected) {
    if (readable && !has(key)) {
      problems.add(line, name + " has no '" + key + "'", expected);
    }
    return optional(key, expected);
  }

  @Nullable String text(String key, String expected) {
    Field field = required(key, expected);
    return field == null ? null : text(problems, "'" + key + "'", field.value(), expected);
  }

  /** The elements of a list; empty where it is absent. */
  List<Node> list(String key, boolean required, String expected) {
    Field field = required ? required(key, expected) : optional(key, expected);
    if (field == null) {
      return List.of();
    }
    if (field.value() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.wrongKind(field.value(), "'" + key + "'", expected);
    return List.of();
  }

  List<String> words(String key, boolean required, String expected) {
    var words = new ArrayList<String>();
    for (Node node : list(key, required, expected)) {
      String word = text(problems, "an element of '" + key + "'", node, expected);
      if (word != null && words.contains(word)) {
        problems.add(node, "'" + word + "' is twice in '" + key + "' of " + name, "each once");
      } else if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  static @Nullable String text(Problems problems, String name, Node node, String expected) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    problems.wrongKind(node, name, expected);
    return null;
  }
}
