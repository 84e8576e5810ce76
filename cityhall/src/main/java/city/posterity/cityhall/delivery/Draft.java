package city.posterity.cityhall.delivery;

import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one contract from texts, those of a line or of a form, and says all that is wrong. */
final class Draft {

  private static final int LONGEST_NOTICE = 3650;
  private static final int DIGITS = 15;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

  private final Map<Column, String> texts = new EnumMap<>(Column.class);
  private final int line;
  private final List<Fault> faults;
  private final Set<Column> told = EnumSet.noneOf(Column.class);
  private boolean good = true;

  private Draft(Map<Column, String> texts, int line, List<Fault> faults) {
    this.line = line;
    this.faults = faults;
    texts.forEach((column, text) -> this.texts.put(column, text.strip()));
  }

  /**
   * @param line for the faults; 0 for a form
   * @param faults takes what is wrong
   * @return empty if anything is
   */
  static Optional<Inherited> read(Map<Column, String> texts, int line, List<Fault> faults) {
    return new Draft(texts, line, faults).read();
  }

  private Optional<Inherited> read() {
    for (Column column : Column.values()) {
      check(column);
    }
    Money value = value();
    LocalDate start = day(Column.START);
    LocalDate end = day(Column.END);
    LocalDate decideBy = day(Column.DECIDE_BY);
    Integer notice = notice();
    MainCategory category = category();
    if (start != null && end != null && end.isBefore(start)) {
      wrong(Column.END, "end-before-start", start.toString());
    }
    if (decideBy != null && end != null && decideBy.isAfter(end)) {
      wrong(Column.DECIDE_BY, "decision-after-end", end.toString());
    }
    if (!good || start == null || end == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Inherited(
            text(Column.REFERENCE),
            text(Column.TITLE),
            text(Column.SUPPLIER),
            optional(Column.SUPPLIER_ID),
            text(Column.BUYER),
            value,
            start,
            end,
            optional(Column.EXTENSION_OPTIONS),
            decideBy,
            notice,
            category,
            text(Column.DEPARTMENT),
            optional(Column.NOTE)));
  }

  private void check(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      if (column.needed()) {
        wrong(column, "missing");
      }
    } else if (!PlainText.isPlain(text)) {
      wrong(column, "unreadable");
    } else if (text.codePointCount(0, text.length()) > column.longest() && isFree(column)) {
      wrong(column, "too-long", column.longest(), text.codePointCount(0, text.length()));
    } else if (!column.lines() && text.lines().count() > 1) {
      wrong(column, "several-lines");
    }
  }

  /** Whether it takes any text: the others say better themselves what they expect. */
  private static boolean isFree(Column column) {
    return switch (column) {
      case VALUE, CURRENCY, START, END, DECIDE_BY, NOTICE_DAYS, CATEGORY -> false;
      case REFERENCE, TITLE, SUPPLIER, SUPPLIER_ID, BUYER, EXTENSION_OPTIONS, DEPARTMENT, NOTE ->
          true;
    };
  }

  private @Nullable Money value() {
    String value = text(Column.VALUE);
    String currency = text(Column.CURRENCY).toUpperCase(Locale.ROOT);
    boolean known = currency.isEmpty() || isCurrency(currency);
    if (!known) {
      wrong(Column.CURRENCY, "not-a-currency", shortened(currency));
    }
    if (value.isEmpty()) {
      if (!currency.isEmpty()) {
        wrong(Column.VALUE, "value-missing");
      }
      return null;
    }
    if (!value.matches("\\d{1," + DIGITS + "}(\\.\\d{1,4})?")) {
      wrong(Column.VALUE, "not-a-value", shortened(value));
      return null;
    }
    if (currency.isEmpty()) {
      wrong(Column.CURRENCY, "currency-missing");
    }
    return known && !currency.isEmpty() ? new Money(new BigDecimal(value), currency) : null;
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(c -> c.getCurrencyCode().equals(code));
  }

  private @Nullable LocalDate day(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(text);
        if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
          return day;
        }
        wrong(column, "far-day", shortened(text));
        return null;
      }
    } catch (DateTimeException _) {
      // such as 2026-02-30: written like a date, but none
    }
    wrong(column, "not-a-day", shortened(text));
    return null;
  }

  private @Nullable Integer notice() {
    String text = text(Column.NOTICE_DAYS);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > LONGEST_NOTICE) {
      wrong(Column.NOTICE_DAYS, "not-days", shortened(text), LONGEST_NOTICE);
      return null;
    }
    return Integer.valueOf(text);
  }

  private @Nullable MainCategory category() {
    String text = text(Column.CATEGORY);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "goods" -> MainCategory.GOODS;
      case "works" -> MainCategory.WORKS;
      case "services" -> MainCategory.SERVICES;
      default -> {
        wrong(Column.CATEGORY, "not-a-category", shortened(text));
        yield null;
      }
    };
  }

  private String text(Column column) {
    return texts.getOrDefault(column, "");
  }

  private @Nullable String optional(Column column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  private void wrong(Column column, String kind, Object... arguments) {
    // the first thing that is wrong with a cell says enough
    if (told.add(column)) {
      faults.add(Fault.of(line, column, kind, arguments));
    }
    good = false;
  }

  /** As much of a text as fits into a sentence. */
  static String shortened(String text) {
    String plain = PlainText.isPlain(text) ? text.replaceAll("\\s+", " ") : "…";
    return plain.codePointCount(0, plain.length()) <= 40
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, 40)) + "…";
  }
}
