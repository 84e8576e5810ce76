package city.posterity.procurement.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days of one place. Full days are counted as public procurement systems count them: a term
 * that starts inside a day ends at a midnight, so that no bidder loses a part of a day; a term that
 * starts exactly at midnight counts that day. (Criterion T7; rule and numbers: acceptance scenario
 * A6, after ProZorro's arithmetic.) Midnight is the first moment of a local day, which a change of
 * clocks can put at 01:00.
 *
 * @param name by which a pack refers to it
 * @param zone decides where a day begins, clock changes included
 * @param weekend days of the week that are not worked; not all seven
 * @param holidays by date, with their names
 * @param specialWorkingDays dates that are worked although they fall on the weekend; none of them
 *     is a holiday
 */
public record WorkingCalendar(
    String name,
    ZoneId zone,
    Set<DayOfWeek> weekend,
    Map<LocalDate, String> holidays,
    Set<LocalDate> specialWorkingDays) {

  public WorkingCalendar {
    weekend = Set.copyOf(weekend);
    holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
    specialWorkingDays = Set.copyOf(specialWorkingDays);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a calendar needs a name");
    }
    if (weekend.size() == 7) {
      throw new IllegalArgumentException("a week needs at least one working day");
    }
    for (LocalDate day : specialWorkingDays) {
      if (holidays.containsKey(day)) {
        throw new IllegalArgumentException(
            day + " is a holiday and a special working day; it can only be one of them");
      }
    }
  }

  /** A calendar without special working days, named after its zone. */
  public WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, Map<LocalDate, String> holidays) {
    this(zone.getId(), zone, weekend, holidays, Set.of());
  }

  public boolean isWorkingDay(LocalDate day) {
    return specialWorkingDays.contains(day)
        || (!weekend.contains(day.getDayOfWeek()) && !holidays.containsKey(day));
  }

  /** The first working day after {@code day}, never {@code day} itself. */
  public LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The last working day before {@code day}, never {@code day} itself. */
  public LocalDate previousWorkingDay(LocalDate day) {
    LocalDate previous = day.minusDays(1);
    while (!isWorkingDay(previous)) {
      previous = previous.minusDays(1);
    }
    return previous;
  }

  /**
   * Whether any holiday is listed in the year of {@code day}. Where none is, the table has probably
   * not been kept up, and working days counted there are to be doubted.
   */
  public boolean knowsHolidaysOf(LocalDate day) {
    return holidays.keySet().stream().anyMatch(h -> h.getYear() == day.getYear());
  }

  /**
   * When a term that starts at {@code start} ends. Calendar days that end in an hour which the
   * clocks skip end as much later; in an hour that comes twice they keep the offset of {@code
   * start}.
   */
  public Instant add(Instant start, Term term) {
    if (term.amount() == 0) {
      return start;
    }
    Instant end =
        switch (term.unit()) {
          case MINUTES -> start.plus(Duration.ofMinutes(term.amount()));
          case HOURS -> start.plus(Duration.ofHours(term.amount()));
          case CALENDAR_DAYS -> start.atZone(zone).plusDays(term.amount()).toInstant();
          case FULL_DAYS -> midnight(firstFullDay(start).plusDays(term.amount()));
          case WORKING_DAYS -> addWorkingDays(start, term.amount());
        };
    return term.endsOnWorkingDay() ? endOfWorkingDay(end) : end;
  }

  /**
   * When a term that ends at {@code end} starts: the latest start that leaves it in full. A term
   * reckoned backwards is never moved to a working day.
   */
  public Instant subtract(Instant end, Term term) {
    if (term.amount() == 0) {
      return end;
    }
    return switch (term.unit()) {
      case MINUTES -> end.minus(Duration.ofMinutes(term.amount()));
      case HOURS -> end.minus(Duration.ofHours(term.amount()));
      case CALENDAR_DAYS -> end.atZone(zone).minusDays(term.amount()).toInstant();
      case FULL_DAYS -> midnight(dayOf(end).minusDays(term.amount()));
      case WORKING_DAYS -> subtractWorkingDays(end, term.amount());
    };
  }

  /**
   * Whether a term that starts at {@code now} is over by {@code deadline}. (The day rule of
   * scenario A7.)
   */
  public boolean leaves(Term term, Instant now, Instant deadline) {
    return !deadline.isBefore(add(now, term));
  }

  /** How many days lie between the two from midnight to midnight; 0 if {@code to} is earlier. */
  public long fullDaysBetween(Instant from, Instant to) {
    return Math.max(0, ChronoUnit.DAYS.between(firstFullDay(from), dayOf(to)));
  }

  /** The first instant of a day, which is not 00:00 where the clock skips it. */
  public Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The local date at an instant. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private Instant addWorkingDays(Instant start, int days) {
    LocalDate day = firstFullDay(start).minusDays(1);
    for (int i = 0; i < days; i++) {
      day = nextWorkingDay(day);
    }
    return midnight(day.plusDays(1));
  }

  private Instant subtractWorkingDays(Instant end, int days) {
    LocalDate day = dayOf(end);
    for (int i = 0; i < days; i++) {
      day = previousWorkingDay(day);
    }
    return midnight(day);
  }

  private Instant endOfWorkingDay(Instant end) {
    LocalDate last = dayOf(end.minusNanos(1));
    return isWorkingDay(last) ? end : midnight(nextWorkingDay(last).plusDays(1));
  }

  /** The first day of which nothing has passed. */
  private LocalDate firstFullDay(Instant start) {
    LocalDate day = dayOf(start);
    return midnight(day).equals(start) ? day : day.plusDays(1);
  }
}
