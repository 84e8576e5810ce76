package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads declarations of facts, and parameters. */
final class ValueReader {

  private static final List<String> FACT_KEYS = List.of("type", "text", "entered_by");
  private static final List<String> PARAMETER_KEYS =
      List.of("value", "type", "origin", "unit", "text", "source", "tighter");

  private final Problems problems;
  private final Words words;

  ValueReader(Problems problems, Words words) {
    this.problems = problems;
    this.words = words;
  }

  @Nullable FactDeclaration fact(String path, Fields.Field field) {
    Place place = problems.place(field.line());
    if (field.value() instanceof ScalarNode) {
      FactType type = type(field.value(), path);
      return type == null ? null : new FactDeclaration(path, type, null, null, place);
    }
    var fields = Fields.of(problems, "the fact '" + path + "'", field, FACT_KEYS);
    var typeField = fields.required("type", "one of " + String.join(", ", FactType.words()));
    FactType type = typeField == null ? null : type(typeField.value(), path);
    Text text = words.text(fields, "text", false);
    String enteredBy =
        fields.has("entered_by") ? fields.text("entered_by", "the role of a person") : null;
    return type == null ? null : new FactDeclaration(path, type, text, enteredBy, place);
  }

  private @Nullable FactType type(Node node, String name) {
    String word = Fields.text(problems, "the type of '" + name + "'", node, "a type");
    if (word == null) {
      return null;
    }
    var type = FactType.of(word);
    if (type.isEmpty()) {
      problems.unknown(
          problems.place(node), "the type of '" + name + "', ", word, FactType.words());
    }
    return type.orElse(null);
  }

  @Nullable Parameter parameter(String name, Fields.Field field) {
    Place place = problems.place(field.line());
    if (!(field.value() instanceof MappingNode mapping)) {
      return parameter(name, field.value(), null, Origin.DEFAULT, null, null, null, null, place);
    }
    List<String> cut = cutOff(mapping);
    var known = new ArrayList<>(PARAMETER_KEYS);
    known.addAll(cut);
    var fields = Fields.of(problems, "the parameter '" + name + "'", field, known);
    var value = fields.required("value", "a number, a word, true or false, or a list");
    if (value != null && !cut.isEmpty()) {
      problems.add(
          value.line(),
          "the value of '" + name + "' ends at its comma",
          "a number: write "
              + Words.value(value.value())
              + String.join("", cut)
              + " without a comma");
      return null;
    }
    var typeField = fields.optional("type", "one of " + String.join(", ", FactType.words()));
    FactType type = typeField == null ? null : type(typeField.value(), name);
    Origin origin = words.choice(fields, "origin", Origin.values(), Origin::word, Origin.DEFAULT);
    String unit = fields.has("unit") ? fields.text("unit", "such as days") : null;
    String source = fields.has("source") ? fields.text("source", "where it stands") : null;
    Parameter.Tighter tighter =
        fields.has("tighter")
            ? words.choice(
                fields,
                "tighter",
                Parameter.Tighter.values(),
                t -> t.name().toLowerCase(java.util.Locale.ROOT),
                null)
            : null;
    Text text = words.text(fields, "text", false);
    if (origin == Origin.LAW && source == null) {
      problems.add(field.line(), "the parameter '" + name + "' is law and names none", "'source'");
    }
    return value == null || origin == null
        ? null
        : parameter(name, value.value(), type, origin, unit, text, source, tighter, place);
  }

  private @Nullable Parameter parameter(
      String name,
      Node node,
      @Nullable FactType declared,
      Origin origin,
      @Nullable String unit,
      @Nullable Text text,
      @Nullable String source,
      Parameter.@Nullable Tighter tighter,
      Place place) {
    Object value = Words.value(node);
    boolean number =
        tighter == Parameter.Tighter.HIGHER || tighter == Parameter.Tighter.LOWER || unit != null;
    if (value instanceof String written && declared == null && number) {
      var instead = Numeral.instead(written);
      if (instead.isPresent()) {
        problems.wrongKind(node, "the parameter '" + name + "'", instead.get());
        return null;
      }
    }
    if (value == null) {
      problems.wrongKind(
          node, "the parameter '" + name + "'", "a number, a word, true or false, or a list");
      return null;
    }
    FactType type = declared == null ? natural(value) : declared;
    if (type == null) {
      problems.add(node, "the list '" + name + "' is mixed", "elements of one kind");
      return null;
    }
    Object coerced = type.coerce(value);
    if (coerced == null) {
      problems.wrongKind(
          node,
          "the parameter '" + name + "'",
          value instanceof String written && (type == FactType.INT || type == FactType.DECIMAL)
              ? Numeral.instead(written).orElse(type.expected())
              : type.expected());
      return null;
    }
    return new Parameter(name, coerced, type, origin, unit, text, source, tighter, place);
  }

  /** Within braces, YAML ends a number at its comma, and takes what follows for keys. */
  private static List<String> cutOff(MappingNode mapping) {
    var groups = new ArrayList<String>();
    boolean begun = false;
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      if (key.getValue().equals("value")) {
        begun =
            tuple.getValueNode() instanceof ScalarNode first
                && first.getValue().matches("\\d{1,3}");
      } else if (begun && key.getValue().matches("\\d{3}")) {
        groups.add(key.getValue());
      } else {
        begun = false;
      }
    }
    return groups;
  }

  /** The kind that a value has where none is said. */
  static @Nullable FactType natural(Object value) {
    return switch (value) {
      case Boolean _ -> FactType.BOOL;
      case Long _ -> FactType.INT;
      case Double _ -> FactType.DECIMAL;
      case List<?> list -> {
        if (list.isEmpty() || list.stream().allMatch(String.class::isInstance)) {
          yield FactType.STRINGS;
        }
        if (list.stream().allMatch(Long.class::isInstance)) {
          yield FactType.INTS;
        }
        yield list.stream().allMatch(Number.class::isInstance) ? FactType.DECIMALS : null;
      }
      default -> FactType.STRING;
    };
  }
}
