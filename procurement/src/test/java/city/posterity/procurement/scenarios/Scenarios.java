package city.posterity.procurement.scenarios;

import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.calendar.WorkingCalendar;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.Option;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the numbers of the scenarios are written with. */
final class Scenarios {

  static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  static final WorkingCalendar CALENDAR =
      new WorkingCalendar(KYIV, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of());

  private Scenarios() {}

  /** An instant, by the clock of Kyiv or with its own offset. */
  static Instant at(String text) {
    return text.matches(".*[+-]\\d\\d:\\d\\d$")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(KYIV).toInstant();
  }

  static Instant add(String start, String term) {
    return CALENDAR.add(at(start), Term.parse(term));
  }

  static Instant subtract(String end, String term) {
    return CALENDAR.subtract(at(end), Term.parse(term));
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  static List<BigDecimal> numbers(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }

  static Money money(String amount) {
    return Money.of(amount, "UAH");
  }

  static Feature feature(String code, @Nullable String item, String... values) {
    return new Feature(
        code,
        code,
        item,
        Arrays.stream(values).map(v -> new Option(new BigDecimal(v), "worth " + v)).toList());
  }

  /** Code and place of each problem. */
  static List<String> found(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.pointer()).toList();
  }
}
