package city.posterity.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of value a fact or parameter has. Dates are midnight UTC inside expressions. */
public enum FactType {
  BOOL("bool", SimpleType.BOOL, "true or false"),
  INT("int", SimpleType.INT, "a whole number"),
  DECIMAL("decimal", SimpleType.DOUBLE, "a number"),
  STRING("string", SimpleType.STRING, "text"),
  DATE("date", SimpleType.TIMESTAMP, "a date such as 2027-03-01"),
  TIMESTAMP("timestamp", SimpleType.TIMESTAMP, "a time such as 2027-03-01T10:00:00Z"),
  STRINGS("list<string>", STRING),
  INTS("list<int>", INT),
  DECIMALS("list<decimal>", DECIMAL),
  DATES("list<date>", DATE);

  private final String word;
  private final CelType cel;
  private final String expected;
  private final @Nullable FactType element;

  FactType(String word, CelType cel, String expected) {
    this.word = word;
    this.cel = cel;
    this.expected = expected;
    this.element = null;
  }

  FactType(String word, FactType element) {
    this.word = word;
    this.cel = ListType.create(element.cel);
    this.expected = "a list, each element " + element.expected;
    this.element = element;
  }

  /** As it is written in a pack. */
  public String word() {
    return word;
  }

  /** What a value has to look like, in words. */
  public String expected() {
    return expected;
  }

  CelType cel() {
    return cel;
  }

  public static Optional<FactType> of(String word) {
    String sought = word.replace(" ", "");
    return Arrays.stream(values()).filter(t -> t.word.equals(sought)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(FactType::word).toList();
  }

  /**
   * The value as expressions see it: a whole number is a decimal, too; a date is a time.
   *
   * @return absent when the value is of another kind
   */
  @Nullable Object coerce(@Nullable Object value) {
    return switch (this) {
      case BOOL -> value instanceof Boolean ? value : null;
      case INT -> whole(value);
      case DECIMAL ->
          value instanceof Number n && Double.isFinite(n.doubleValue()) ? n.doubleValue() : null;
      case STRING -> value instanceof String ? value : null;
      case DATE -> date(value);
      case TIMESTAMP -> time(value);
      case STRINGS, INTS, DECIMALS, DATES -> list(value);
    };
  }

  /** Whether a plain value, as JSON has it, is of this kind. */
  public boolean fits(Object value) {
    return coerce(value) != null;
  }

  private @Nullable Object list(@Nullable Object value) {
    if (!(value instanceof List<?> list) || element == null) {
      return null;
    }
    var result = new ArrayList<>(list.size());
    for (Object each : list) {
      Object coerced = element.coerce(each);
      if (coerced == null) {
        return null;
      }
      result.add(coerced);
    }
    return result;
  }

  private static @Nullable Long whole(@Nullable Object value) {
    if (value instanceof Long l) {
      return l;
    }
    if (value instanceof Integer i) {
      return i.longValue();
    }
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53
        ? Long.valueOf(d.longValue())
        : null;
  }

  private static @Nullable Instant date(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Instant instant) {
      return instant;
    }
    try {
      return value instanceof String s
          ? LocalDate.parse(s).atStartOfDay().toInstant(ZoneOffset.UTC)
          : null;
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static @Nullable Instant time(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant;
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    try {
      return value instanceof String s && s.contains("T")
          ? OffsetDateTime.parse(s).toInstant()
          : date(value);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
