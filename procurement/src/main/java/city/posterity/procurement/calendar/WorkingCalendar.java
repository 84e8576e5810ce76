package city.posterity.procurement.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days of one place. Full days are counted as public procurement systems count them: a term
 * that starts inside a day ends at a midnight, so that no bidder loses a part of a day; a term that
 * starts exactly at midnight counts that day. (Rule and numbers: acceptance scenario A6, after
 * ProZorro's arithmetic.)
 *
 * @param zone decides where a day begins, clock changes included
 * @param holidays by date, with their names
 */
public record WorkingCalendar(
    ZoneId zone, Set<DayOfWeek> weekend, Map<LocalDate, String> holidays) {

  public WorkingCalendar {
    weekend = Set.copyOf(weekend);
    holidays = java.util.Collections.unmodifiableMap(new TreeMap<>(holidays));
    if (weekend.size() == 7) {
      throw new IllegalArgumentException("a week needs at least one working day");
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
  }

  /** When a term that starts at {@code start} ends. */
  public Instant add(Instant start, Term term) {
    return switch (term.unit()) {
      case MINUTES -> start.plus(Duration.ofMinutes(term.amount()));
      case HOURS -> start.plus(Duration.ofHours(term.amount()));
      case FULL_DAYS ->
          term.amount() == 0 ? start : midnight(firstFullDay(start).plusDays(term.amount()));
      case WORKING_DAYS -> term.amount() == 0 ? start : addWorkingDays(start, term.amount());
    };
  }

  /** When a term that ends at {@code end} starts: the latest start that leaves it in full. */
  public Instant subtract(Instant end, Term term) {
    return switch (term.unit()) {
      case MINUTES -> end.minus(Duration.ofMinutes(term.amount()));
      case HOURS -> end.minus(Duration.ofHours(term.amount()));
      case FULL_DAYS -> term.amount() == 0 ? end : midnight(dayOf(end).minusDays(term.amount()));
      case WORKING_DAYS -> term.amount() == 0 ? end : subtractWorkingDays(end, term.amount());
    };
  }

  private Instant addWorkingDays(Instant start, int days) {
    LocalDate day = firstFullDay(start);
    int left = days;
    while (true) {
      if (isWorkingDay(day) && --left == 0) {
        return midnight(day.plusDays(1));
      }
      day = day.plusDays(1);
    }
  }

  private Instant subtractWorkingDays(Instant end, int days) {
    LocalDate day = dayOf(end);
    int left = days;
    while (left > 0) {
      day = day.minusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return midnight(day);
  }

  /** The first day of which nothing has passed. */
  private LocalDate firstFullDay(Instant start) {
    ZonedDateTime local = start.atZone(zone);
    return local.toInstant().equals(midnight(local.toLocalDate()))
        ? local.toLocalDate()
        : local.toLocalDate().plusDays(1);
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of a day, which is not 00:00 where the clock skips it. */
  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
