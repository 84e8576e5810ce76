package city.posterity.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
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
    if (!(field.value() instanceof MappingNode)) {
      return parameter(name, field.value(), null, Origin.DEFAULT, null, null, null, null, place);
    }
    var fields = Fields.of(problems, "the parameter '" + name + "'", field, PARAMETER_KEYS);
    var value = fields.required("value", "a number, a word, true or false, or a list");
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
      problems.wrongKind(node, "the parameter '" + name + "'", type.expected());
      return null;
    }
    return new Parameter(name, coerced, type, origin, unit, text, source, tighter, place);
  }

  private static @Nullable FactType natural(Object value) {
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
