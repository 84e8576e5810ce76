package city.posterity.appraisal.score;

import city.posterity.appraisal.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** Reads the fields of one JSON object and notes everything that is wrong with them. */
final class FieldReader {

  /** Of more money than there is. */
  private static final int DIGITS_BEFORE_POINT = 15;

  /** As many as the longest double between 0.01 and 1 has, and some. */
  private static final int DIGITS_AFTER_POINT = 20;

  /** What a number has to be. */
  enum Range {
    ABOVE_0("above 0"),
    FROM_0("0 or more"),
    PERCENT("from 0 to 100");

    private final String words;

    Range(String words) {
      this.words = words;
    }

    boolean holds(BigDecimal value) {
      return switch (this) {
        case ABOVE_0 -> value.signum() > 0;
        case FROM_0 -> value.signum() >= 0;
        case PERCENT -> value.signum() >= 0 && value.compareTo(Decimals.HUNDRED) <= 0;
      };
    }
  }

  private final JsonNode object;
  private final String pointer;
  private final List<Problem> problems;

  FieldReader(JsonNode object, String pointer, List<Problem> problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** Whether the field is there, be it right or wrong. */
  boolean has(String name) {
    return object.hasNonNull(name);
  }

  void missing(String name, String what) {
    problem(name, "missing", "%s is missing: %s".formatted(name, what));
  }

  void problem(String name, String code, String message) {
    problems.add(new Problem(pointer + "/" + name, code, message));
  }

  /** Absent if it is missing or wrong, which is then noted. */
  @Nullable String text(String name, String what) {
    if (!has(name)) {
      missing(name, what);
      return null;
    }
    JsonNode value = object.get(name);
    if (!value.isString()) {
      problem(name, "not-text", "%s has to be a text in quotes".formatted(name));
      return null;
    }
    if (value.asString().isBlank()) {
      problem(name, "empty", "%s is empty: %s".formatted(name, what));
      return null;
    }
    return value.asString();
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (!object.get(name).isBoolean()) {
      problem(name, "not-boolean", "%s has to be true or false".formatted(name));
      return otherwise;
    }
    return object.get(name).booleanValue();
  }

  /** Absent if it is missing or wrong; either is noted. */
  @Nullable BigDecimal number(String name, Range range, String what) {
    if (!has(name)) {
      missing(name, what);
      return null;
    }
    return numberOrNull(name, range);
  }

  /** Absent if it is missing or wrong; only the latter is noted. */
  @Nullable BigDecimal numberOrNull(String name, Range range) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = object.get(name);
    // Whatever is finite was read as a decimal.
    if (!value.isNumber() || value instanceof DoubleNode) {
      problem(
          name,
          "not-a-number",
          "%s has to be a number %s, without quotes".formatted(name, range.words));
      return null;
    }
    BigDecimal number = value.decimalValue();
    if (!range.holds(number)) {
      problem(name, "out-of-range", "%s has to be %s".formatted(name, range.words));
      return null;
    }
    // By digits and places, since a comparison would write out 1e999999999.
    long places = (long) number.precision() - number.scale();
    if (number.signum() != 0
        && (places > DIGITS_BEFORE_POINT || number.scale() > DIGITS_AFTER_POINT)) {
      problem(
          name,
          "out-of-range",
          "%s has to have at most %d digits before the point and %d after it"
              .formatted(name, DIGITS_BEFORE_POINT, DIGITS_AFTER_POINT));
      return null;
    }
    return number;
  }

  /** Notes fields that nobody reads and whose name is nearly that of one that is missing. */
  void misspelt(Collection<String> known) {
    List<String> absent = known.stream().filter(k -> !has(k)).toList();
    object.propertyNames().stream()
        .filter(n -> !known.contains(n))
        .forEach(name ->
            Spelling.nearest(name, absent)
                .ifPresent(near ->
                    problem(
                        escaped(name),
                        "unknown-field",
                        "%s is unknown; did you mean %s?".formatted(name, near))));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
