package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.Term;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads values with their origin, in full or as a plain value with the origin of what is round it.
 */
final class SourcedReader {

  private static final String TERM = "a term such as '36 hours', '5 full days' or '5 working days'";
  private static final String FLAG = "true or false";
  private static final String SHARE = "a decimal fraction from 0 to 1, such as 0.5 for one half";
  private static final String AMOUNT =
      "an amount in the pack's currency of 0 or more, such as 50000";
  private static final String ORIGIN = "one of default, law, guideline, city";

  private final Problems problems;

  SourcedReader(Problems problems) {
    this.problems = problems;
  }

  /** Turns the written value into one of the right type, or reports why it cannot. */
  @FunctionalInterface
  interface Typed {
    @Nullable Object read(String name, Node node);
  }

  @Nullable Sourced parameter(Parameter parameter, Fields.Field field, @Nullable Origin origin) {
    return read(parameter.key(), field, origin, (name, node) -> typed(parameter, name, node));
  }

  @Nullable Sourced read(
      String name, Fields.Field field, @Nullable Origin outerOrigin, Typed typed) {
    if (!(field.value() instanceof MappingNode)) {
      Object value = typed.read(name, field.value());
      return sourced(name, value, outerOrigin, null, false, Problems.line(field.value()));
    }
    var parts = Fields.of(problems, name, field, List.of("value", "origin", "basis", "verified"));
    var valueField = parts.required("value", "the value itself");
    Object value = valueField == null ? null : typed.read(name, valueField.value());
    int line = valueField == null ? field.line() : Problems.line(valueField.value());
    Origin origin = parts.has("origin") ? origin(parts) : outerOrigin;
    String basis =
        parts.has("basis") ? parts.text("basis", "the provision or guideline, as text") : null;
    var verifiedField = parts.optional("verified", FLAG);
    boolean verified =
        verifiedField != null && Boolean.TRUE.equals(flag("'verified'", verifiedField.value()));
    if (verified && !parts.has("basis")) {
      problems.add(
          parts.line("verified"), name + " is verified without a basis", "the basis that was read");
    }
    if (origin == Origin.LAW && !parts.has("basis")) {
      problems.add(line, name + " is law without a basis", "the provision in 'basis'");
    }
    if (parts.has("origin") && origin == null) {
      return null;
    }
    return sourced(name, value, origin, basis, verified, line);
  }

  /** The origin named in a mapping, reported when it is none. */
  @Nullable Origin origin(Fields fields) {
    String word = fields.text("origin", ORIGIN);
    if (word == null) {
      return null;
    }
    for (Origin origin : Origin.values()) {
      if (origin.name().toLowerCase(Locale.ROOT).equals(word)) {
        return origin;
      }
    }
    var known = Arrays.stream(Origin.values()).map(o -> o.name().toLowerCase(Locale.ROOT)).toList();
    problems.unknown(fields.line("origin"), "the origin", word, known);
    return null;
  }

  private @Nullable Sourced sourced(
      String name,
      @Nullable Object value,
      @Nullable Origin origin,
      @Nullable String basis,
      boolean verified,
      int line) {
    if (origin == null) {
      problems.add(
          line,
          name + " does not say who decided it",
          "{value: …, origin: …} or an 'origin' for the whole procedure or pack");
      return null;
    }
    return value == null ? null : new Sourced(value, origin, basis, verified, line);
  }

  private @Nullable Object typed(Parameter parameter, String name, Node node) {
    if (parameter.type() == Term.class) {
      return term(name, node);
    }
    if (parameter.type() == Integer.class) {
      return count(name, node, parameter);
    }
    if (parameter.isAmount()) {
      return amount(name, node);
    }
    return parameter.type() == Boolean.class ? flag(name, node) : share(name, node);
  }

  static String expected(Parameter parameter) {
    if (parameter.type() == Term.class) {
      return TERM;
    }
    if (parameter.type() == Integer.class) {
      return "a whole number from " + parameter.least() + " to 9999";
    }
    if (parameter.isAmount()) {
      return AMOUNT;
    }
    return parameter.type() == Boolean.class ? FLAG : SHARE;
  }

  @Nullable Term term(String name, Node node) {
    String text = Fields.text(problems, name, node, TERM);
    if (text == null) {
      return null;
    }
    try {
      return Term.parse(text);
    } catch (IllegalArgumentException _) {
      problems.wrongKind(node, name, TERM);
      return null;
    }
  }

  private @Nullable Integer count(String name, Node node, Parameter parameter) {
    if (node instanceof ScalarNode s && s.isPlain() && s.getValue().matches("\\d{1,4}")) {
      int count = Integer.parseInt(s.getValue());
      if (count >= parameter.least()) {
        return count;
      }
    }
    problems.wrongKind(node, name, expected(parameter));
    return null;
  }

  @Nullable Boolean flag(String name, Node node) {
    if (node instanceof ScalarNode s && s.getTag().equals(Tag.BOOL)) {
      return Boolean.valueOf(s.getValue());
    }
    problems.wrongKind(node, name, FLAG);
    return null;
  }

  private @Nullable BigDecimal share(String name, Node node) {
    BigDecimal share = decimal(node);
    if (share == null || share.compareTo(BigDecimal.ONE) > 0) {
      problems.wrongKind(node, name, SHARE);
      return null;
    }
    return share;
  }

  private @Nullable BigDecimal amount(String name, Node node) {
    BigDecimal amount = decimal(node);
    if (amount == null) {
      problems.wrongKind(node, name, AMOUNT);
    }
    return amount;
  }

  /** A number of at least zero, as written; absent when it is none. */
  static @Nullable BigDecimal decimal(Node node) {
    return node instanceof ScalarNode s
            && s.isPlain()
            && s.getValue().matches("\\d{1,15}(\\.\\d{1,10})?")
        ? new BigDecimal(s.getValue())
        : null;
  }
}
