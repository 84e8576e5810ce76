package city.posterity.cityhall.policymaking;

import city.posterity.policy.FactType;
import city.posterity.policy.Origin;
import city.posterity.policy.Parameter;
import city.posterity.policy.ParameterText;
import city.posterity.policy.Text;
import city.posterity.procurement.policymaking.clause.Figure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of checks as parameters of a pack, and back. */
final class PackFigure {

  private static final String LIST = "\\[.*]";

  private PackFigure() {}

  static ParameterText of(Figure figure, PackWords words) {
    Object value = value(figure.value().strip());
    return new ParameterText(
        value,
        type(value),
        Origin.CITY,
        figure.unit().isBlank() ? null : figure.unit(),
        words.same(figure.meaning()),
        figure.source().isBlank() ? null : figure.source(),
        Parameter.Tighter.valueOf(figure.tighter().toUpperCase(Locale.ROOT)));
  }

  /**
   * @param language of the original
   */
  static Figure of(Parameter parameter, String language) {
    Parameter.Tighter tighter = parameter.tighter();
    Text text = parameter.text();
    return new Figure(
        parameter.name(),
        written(parameter.value()),
        Objects.requireNonNullElse(parameter.unit(), ""),
        tighter == null ? "neither" : tighter.name().toLowerCase(Locale.ROOT),
        text == null ? "" : text.in(Locale.forLanguageTag(language)),
        Objects.requireNonNullElse(parameter.source(), ""));
  }

  /** As a pack would read it: a number, a day, yes or no, a list of them, or else a word. */
  private static Object value(String written) {
    if (written.matches(LIST)) {
      String within = written.substring(1, written.length() - 1).strip();
      return within.isEmpty()
          ? List.of()
          : Stream.of(within.split(",", -1)).map(e -> value(e.strip())).toList();
    }
    if (written.matches("true|false")) {
      return Boolean.valueOf(written);
    }
    if (written.matches("-?[0-9]{1,18}")) {
      return Long.valueOf(written);
    }
    if (written.matches("-?[0-9]{1,18}\\.[0-9]{1,18}")) {
      return Double.valueOf(written);
    }
    if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      try {
        return LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeException _) {
        return written;
      }
    }
    return written;
  }

  private static FactType type(Object value) {
    return switch (value) {
      case Boolean _ -> FactType.BOOL;
      case Long _ -> FactType.INT;
      case Double _ -> FactType.DECIMAL;
      case Instant _ -> FactType.DATE;
      case List<?> list when list.isEmpty() -> FactType.STRINGS;
      case List<?> list when list.stream().allMatch(Long.class::isInstance) -> FactType.INTS;
      case List<?> list when list.stream().allMatch(Number.class::isInstance) -> FactType.DECIMALS;
      case List<?> list when list.stream().allMatch(Instant.class::isInstance) -> FactType.DATES;
      case List<?> _ -> FactType.STRINGS;
      default -> FactType.STRING;
    };
  }

  private static String written(Object value) {
    return switch (value) {
      case Instant day -> day.atOffset(ZoneOffset.UTC).toLocalDate().toString();
      case Double number -> {
        var plain = new BigDecimal(number.toString()).stripTrailingZeros();
        yield plain.setScale(Math.max(1, plain.scale())).toPlainString();
      }
      case List<?> list ->
          list.stream()
              .map(e -> written(Objects.requireNonNull(e)))
              .collect(Collectors.joining(", ", "[", "]"));
      default -> value.toString();
    };
  }
}
