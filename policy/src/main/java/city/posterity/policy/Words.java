package city.posterity.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads words for people and plain values; every text in every language of the pack. */
final class Words {

  private final Problems problems;
  private final List<String> languages;

  Words(Problems problems, List<String> languages) {
    this.problems = problems;
    this.languages = languages;
  }

  @Nullable Text text(Fields fields, String key, boolean required) {
    String expected = "words for people";
    var field = required ? fields.required(key, expected) : fields.optional(key, expected);
    return field == null ? null : text(field.value(), "'" + key + "'");
  }

  @Nullable Text text(Node node, String name) {
    var words = new LinkedHashMap<String, String>();
    if (node instanceof ScalarNode) {
      String text = Fields.text(problems, name, node, "words for people");
      if (text == null) {
        return null;
      }
      words.put(languages.isEmpty() ? "en" : languages.getFirst(), text);
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String language = Fields.text(problems, "a language", tuple.getKeyNode(), "such as en");
        String text = Fields.text(problems, name, tuple.getValueNode(), "words in that language");
        if (language == null || text == null) {
          continue;
        }
        if (!languages.contains(language)) {
          problems.unknown(
              problems.place(tuple.getKeyNode()), "the language of " + name, language, languages);
        } else if (words.putIfAbsent(language, text) != null) {
          problems.add(tuple.getKeyNode(), name + " is there twice in " + language, "once");
        }
      }
    } else {
      problems.wrongKind(node, name, "words, or a mapping from languages to words");
      return null;
    }
    for (String language : languages) {
      if (!words.containsKey(language)) {
        problems.add(node, name + " is not there in '" + language + "'", "each of " + languages);
      }
    }
    return words.isEmpty() ? null : new Text(words);
  }

  List<Text> texts(Fields fields, String key) {
    var result = new ArrayList<Text>();
    for (Node node : fields.list(key, false, "a list of texts")) {
      Text text = text(node, "an element of '" + key + "'");
      if (text != null) {
        result.add(text);
      }
    }
    return List.copyOf(result);
  }

  Map<String, Text> textsByKey(Fields fields, String key) {
    var result = new LinkedHashMap<String, Text>();
    var field = fields.optional(key, "a mapping to texts");
    if (field != null) {
      Fields.open(problems, "'" + key + "'", field, "a mapping to texts")
          .all()
          .forEach((k, f) -> {
            Text text = text(f.value(), "'" + k + "'");
            if (text != null) {
              result.put(k, text);
            }
          });
    }
    return result;
  }

  /** A word that may also be written as a list of words. */
  List<String> oneOrMore(Fields fields, String key, String expected) {
    var field = fields.optional(key, expected);
    if (field == null) {
      return List.of();
    }
    if (field.value() instanceof SequenceNode) {
      return List.copyOf(fields.words(key, false, expected));
    }
    String word = Fields.text(problems, "'" + key + "'", field.value(), expected);
    return word == null ? List.of() : List.of(word);
  }

  /** One of the words of an enumeration. */
  <E extends Enum<E>> @Nullable E choice(
      Fields fields, String key, E[] all, Function<E, String> word, @Nullable E otherwise) {
    var known = new ArrayList<String>();
    for (E each : all) {
      known.add(word.apply(each));
    }
    String expected = "one of " + String.join(", ", known);
    if (!fields.has(key) && otherwise != null) {
      return otherwise;
    }
    String text = fields.text(key, expected);
    if (text == null) {
      return null;
    }
    for (E each : all) {
      if (word.apply(each).equals(text.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    problems.unknown(fields.line(key), "the " + key, text, known);
    return null;
  }

  /** A plain value: Boolean, Long, Double, String, or a list of them; null for anything else. */
  static @Nullable Object value(Node node) {
    if (node instanceof SequenceNode sequence) {
      var list = new ArrayList<>();
      for (Node each : sequence.getValue()) {
        Object value = each instanceof ScalarNode ? value(each) : null;
        if (value == null) {
          return null;
        }
        list.add(value);
      }
      return list;
    }
    if (!(node instanceof ScalarNode scalar)) {
      return null;
    }
    try {
      if (scalar.getTag().equals(Tag.INT)) {
        return Long.valueOf(scalar.getValue());
      }
      if (scalar.getTag().equals(Tag.FLOAT)) {
        double number = Double.parseDouble(scalar.getValue());
        return Double.isFinite(number) ? number : null;
      }
    } catch (NumberFormatException _) {
      return null;
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return Boolean.valueOf(scalar.getValue());
    }
    return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
  }

  /** Anything at all as plain maps and lists, for what the program only passes on. */
  static Object plain(Node node) {
    if (node instanceof MappingNode mapping) {
      var map = new LinkedHashMap<String, Object>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          map.put(key.getValue(), plain(tuple.getValueNode()));
        }
      }
      return map;
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(Words::plain).toList();
    }
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
