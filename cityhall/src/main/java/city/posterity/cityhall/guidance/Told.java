package city.posterity.cityhall.guidance;

import city.posterity.policy.FactDeclaration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what somebody entered for a fact, as the policy declares it. */
final class Told {

  private static final Set<String> YES = Set.of("true", "yes", "نعم", "oui", "sí", "si");
  private static final Set<String> NO = Set.of("false", "no", "لا", "non");

  private Told() {}

  /** Empty if it is not what the policy asks for. */
  static Optional<Object> read(FactDeclaration fact, String text) {
    return switch (fact.type()) {
      case BOOL -> bool(text);
      case INT -> number(text).filter(n -> n instanceof Double d && d == Math.rint(d));
      case DECIMAL -> number(text);
      case STRING -> Optional.of(text.strip());
      case DATE, TIMESTAMP -> day(text);
      case STRINGS -> Optional.of(lines(text));
      case INTS, DECIMALS -> all(lines(text), Told::number);
      case DATES -> all(lines(text), Told::day);
    };
  }

  private static Optional<Object> bool(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Object> number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Object> day(String text) {
    String word = text.strip();
    if (!word.matches("\\d{4}-.*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          word.contains("T")
              ? OffsetDateTime.parse(word).toString()
              : LocalDate.parse(word).toString());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static Optional<Object> all(List<String> lines, Function<String, Optional<Object>> read) {
    var values = new ArrayList<Object>();
    for (String line : lines) {
      Optional<Object> value = read.apply(line);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }
}
