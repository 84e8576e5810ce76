package city.posterity.procurement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.calendar.Term.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every calendar, start and term; places where clocks change at midnight too. */
class WorkingCalendarLawsTest {

  private static final int RUNS = 3_000;
  private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");
  private static final List<ZoneId> ZONES =
      List.of(
              "Europe/Kyiv",
              "Asia/Beirut",
              "America/Havana",
              "Asia/Kathmandu",
              "Africa/Cairo",
              "America/Sao_Paulo",
              "Australia/Lord_Howe",
              "UTC")
          .stream()
          .map(ZoneId::of)
          .toList();

  private record Sample(WorkingCalendar calendar, Instant start, int amount, Random random) {

    Instant ceiling() {
      var day = calendar.dayOf(start);
      return calendar.midnight(day).equals(start) ? start : calendar.midnight(day.plusDays(1));
    }

    Term term(Unit unit) {
      return new Term(amount, unit);
    }
  }

  @Test
  void hours_taken_away_again_leave_nothing() {
    always(s -> {
      Term term = s.term(Unit.HOURS);
      assertThat(s.calendar.subtract(s.calendar.add(s.start, term), term)).isEqualTo(s.start);
    });
  }

  @Test
  void full_days_taken_away_again_lead_to_the_first_midnight() {
    always(s -> {
      Term term = s.term(Unit.FULL_DAYS);
      assertThat(s.calendar.subtract(s.calendar.add(s.start, term), term)).isEqualTo(s.ceiling());
    });
  }

  @Test
  void working_days_taken_away_again_lead_to_the_first_working_midnight() {
    always(s -> {
      Term term = s.term(Unit.WORKING_DAYS);
      var before = s.calendar.dayOf(s.ceiling()).minusDays(1);
      assertThat(s.calendar.subtract(s.calendar.add(s.start, term), term))
          .isEqualTo(s.calendar.midnight(s.calendar.nextWorkingDay(before)));
    });
  }

  @Test
  void a_term_of_working_days_holds_as_many_of_them_as_it_says() {
    always(s -> {
      var end = s.calendar.dayOf(s.calendar.add(s.start, s.term(Unit.WORKING_DAYS)));
      assertThat(
              s.calendar
                  .dayOf(s.ceiling())
                  .datesUntil(end)
                  .filter(s.calendar::isWorkingDay)
                  .count())
          .isEqualTo(s.amount);
      assertThat(s.calendar.isWorkingDay(end.minusDays(1))).isTrue();
    });
  }

  @Test
  void full_days_are_left_exactly_when_they_lie_between() {
    always(s -> {
      Instant deadline = s.start.plusSeconds(s.random.nextLong(120L * 86_400));
      assertThat(s.calendar.leaves(s.term(Unit.FULL_DAYS), s.start, deadline))
          .isEqualTo(s.calendar.fullDaysBetween(s.start, deadline) >= s.amount);
    });
  }

  @Test
  void the_start_reckoned_backwards_is_the_latest_that_is_early_enough() {
    always(s -> {
      for (Unit unit : List.of(Unit.HOURS, Unit.FULL_DAYS, Unit.WORKING_DAYS)) {
        Instant latest = s.calendar.subtract(s.start, s.term(unit));
        assertThat(s.calendar.leaves(s.term(unit), latest, s.start)).isTrue();
        assertThat(s.calendar.leaves(s.term(unit), latest.plusNanos(1), s.start)).isFalse();
      }
    });
  }

  @Test
  void who_starts_later_does_not_end_earlier() {
    always(s -> {
      Instant later = s.start.plusSeconds(s.random.nextLong(3 * 86_400));
      for (Unit unit : List.of(Unit.HOURS, Unit.FULL_DAYS, Unit.WORKING_DAYS)) {
        assertThat(s.calendar.add(later, s.term(unit)))
            .isAfterOrEqualTo(s.calendar.add(s.start, s.term(unit)));
      }
    });
  }

  @Test
  void a_moved_end_closes_a_working_day_and_is_never_earlier() {
    always(s -> {
      for (Unit unit : List.of(Unit.FULL_DAYS, Unit.CALENDAR_DAYS)) {
        Instant plain = s.calendar.add(s.start, s.term(unit));
        Instant moved = s.calendar.add(s.start, new Term(s.amount, unit, true));
        assertThat(moved).isAfterOrEqualTo(plain);
        assertThat(s.calendar.isWorkingDay(s.calendar.dayOf(moved.minusNanos(1)))).isTrue();
      }
    });
  }

  private static void always(Consumer<Sample> law) {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      Instant start = FIRST.plusSeconds(random.nextLong(6L * 365 * 86_400));
      var calendar = calendar(random, start);
      if (random.nextInt(3) == 0) {
        start = calendar.midnight(calendar.dayOf(start));
      }
      var sample = new Sample(calendar, start, 1 + random.nextInt(60), random);
      try {
        law.accept(sample);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + sample, e);
      }
    }
  }

  private static WorkingCalendar calendar(Random random, Instant near) {
    var zone = ZONES.get(random.nextInt(ZONES.size()));
    LocalDate day = near.atZone(zone).toLocalDate();
    Map<LocalDate, String> holidays = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      holidays.put(day.plusDays(random.nextInt(121) - 60), "feast " + i);
    }
    LocalDate worked = day.plusDays(random.nextInt(30));
    holidays.remove(worked);
    var weekend =
        random.nextBoolean()
            ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
            : Set.of(DayOfWeek.FRIDAY);
    return new WorkingCalendar("sample", zone, weekend, holidays, Set.of(worked));
  }
}
