package city.posterity.procurement.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Friday 1 January is a holiday, Saturday 9 January is worked. */
  private static final WorkingCalendar CITY =
      new WorkingCalendar(
          "city",
          ZoneId.of("Europe/Kyiv"),
          WEEKEND,
          Map.of(LocalDate.of(2027, 1, 1), "New Year", LocalDate.of(2027, 1, 6), "A feast"),
          Set.of(LocalDate.of(2027, 1, 9)));

  @ParameterizedTest
  @CsvSource({
    // clocks in Kyiv go from 03:00 to 04:00 on 28 March 2021, from 04:00 to 03:00 on 31 October
    "Europe/Kyiv, 2021-03-27T12:00+02:00, 24 hours, 2021-03-28T13:00+03:00",
    "Europe/Kyiv, 2021-03-27T12:00+02:00, 1 calendar day, 2021-03-28T12:00+03:00",
    "Europe/Kyiv, 2021-03-27T03:30+02:00, 1 calendar day, 2021-03-28T04:30+03:00",
    "Europe/Kyiv, 2021-03-28T04:00+03:00, 1 day, 2021-03-30T00:00+03:00",
    "Europe/Kyiv, 2021-03-28T00:00+02:00, 1 day, 2021-03-29T00:00+03:00",
    "Europe/Kyiv, 2021-03-26T12:00+02:00, 1 working day, 2021-03-30T00:00+03:00",
    "Europe/Kyiv, 2021-10-30T12:00+03:00, 24 hours, 2021-10-31T11:00+02:00",
    "Europe/Kyiv, 2021-10-30T12:00+03:00, 1 calendar day, 2021-10-31T12:00+02:00",
    "Europe/Kyiv, 2021-10-30T03:30+03:00, 1 calendar day, 2021-10-31T03:30+03:00",
    "Europe/Kyiv, 2021-10-31T03:30+02:00, 1 day, 2021-11-02T00:00+02:00",
    "Europe/Kyiv, 2021-10-31T00:00+03:00, 1 day, 2021-11-01T00:00+02:00",
    // midnight itself is skipped: the day starts at 01:00
    "Asia/Beirut, 2022-03-25T12:00+02:00, 1 day, 2022-03-27T01:00+03:00",
    "Asia/Beirut, 2022-03-27T01:00+03:00, 1 day, 2022-03-28T00:00+03:00",
    "Asia/Beirut, 2022-03-27T01:01+03:00, 1 day, 2022-03-29T00:00+03:00",
    // midnight comes twice: only the first one starts the day
    "America/Havana, 2021-11-07T00:00-04:00, 1 day, 2021-11-08T00:00-05:00",
    "America/Havana, 2021-11-07T00:00-05:00, 1 day, 2021-11-09T00:00-05:00",
    "America/Havana, 2021-11-05T12:00-04:00, 1 day, 2021-11-07T00:00-04:00",
  })
  void a_term_ends_at_the_right_hour_when_clocks_change(
      String zone, String start, String term, String end) {
    var calendar = new WorkingCalendar(ZoneId.of(zone), WEEKEND, Map.of());
    assertThat(calendar.add(at(start), Term.parse(term))).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Kyiv, 2021-03-29T12:00+03:00, 1 day, 2021-03-28T00:00+02:00",
    "Europe/Kyiv, 2021-03-28T12:00+03:00, 24 hours, 2021-03-27T11:00+02:00",
    "Europe/Kyiv, 2021-11-01T03:30+02:00, 1 calendar day, 2021-10-31T03:30+02:00",
    "Europe/Kyiv, 2021-11-01T03:30+02:00, 2 calendar days, 2021-10-30T03:30+03:00",
    "Asia/Beirut, 2022-03-28T12:00+03:00, 1 day, 2022-03-27T01:00+03:00",
    "America/Havana, 2021-11-08T12:00-05:00, 1 day, 2021-11-07T00:00-04:00",
  })
  void a_term_reckoned_backwards_starts_at_the_right_hour_when_clocks_change(
      String zone, String end, String term, String start) {
    var calendar = new WorkingCalendar(ZoneId.of(zone), WEEKEND, Map.of());
    assertThat(calendar.subtract(at(end), Term.parse(term))).isEqualTo(at(start));
  }

  @Test
  void holidays_are_free_and_special_days_are_worked() {
    assertThat(CITY.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(CITY.isWorkingDay(LocalDate.of(2027, 1, 2))).isFalse();
    assertThat(CITY.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(CITY.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    assertThat(CITY.nextWorkingDay(LocalDate.of(2026, 12, 31))).isEqualTo("2027-01-04");
    assertThat(CITY.nextWorkingDay(LocalDate.of(2027, 1, 8))).isEqualTo("2027-01-09");
    assertThat(CITY.previousWorkingDay(LocalDate.of(2027, 1, 4))).isEqualTo("2026-12-31");
    assertThat(CITY.knowsHolidaysOf(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(CITY.knowsHolidaysOf(LocalDate.of(2028, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T12:00+02:00, 1 working day, 2027-01-05T00:00+02:00",
    "2027-01-05T12:00+02:00, 1 working day, 2027-01-08T00:00+02:00",
    "2027-01-07T12:00+02:00, 2 working days, 2027-01-10T00:00+02:00",
    "2027-01-01T00:00+02:00, 1 working day, 2027-01-05T00:00+02:00",
  })
  void working_days_follow_the_table(String start, String term, String end) {
    assertThat(CITY.add(at(start), Term.parse(term))).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the last day is Friday 1 January, a holiday: Monday is the last day
        "2026-12-30T12:00+02:00 | 2 days | 2027-01-02T00:00+02:00 | 2027-01-05T00:00+02:00",
        "2026-12-30T12:00+02:00 | 2 calendar days | 2027-01-01T12:00+02:00 | 2027-01-05T00:00+02:00",
        // the last day is worked already: nothing moves
        "2026-12-30T12:00+02:00 | 1 day | 2027-01-01T00:00+02:00 | 2027-01-01T00:00+02:00",
        "2027-01-08T12:00+02:00 | 1 calendar day | 2027-01-09T12:00+02:00 | 2027-01-09T12:00+02:00",
        "2027-01-01T12:00+02:00 | 0 days | 2027-01-01T12:00+02:00 | 2027-01-01T12:00+02:00",
      })
  void a_term_can_run_on_to_the_end_of_a_working_day(
      String start, String term, String plain, String moved) {
    assertThat(CITY.add(at(start), Term.parse(term))).isEqualTo(at(plain));
    assertThat(CITY.add(at(start), Term.parse(term + ", ending on a working day")))
        .isEqualTo(at(moved));
  }

  @Test
  void a_term_reckoned_backwards_is_not_moved() {
    var term = Term.parse("2 days, ending on a working day");
    assertThat(CITY.subtract(at("2027-01-04T12:00+02:00"), term))
        .isEqualTo(at("2027-01-02T00:00+02:00"));
  }

  @Test
  void a_calendar_without_sense_is_refused() {
    var zone = ZoneId.of("UTC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingCalendar(zone, EnumSet.allOf(DayOfWeek.class), Map.of()));
    var day = LocalDate.of(2027, 1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new WorkingCalendar("c", zone, WEEKEND, Map.of(day, "Feast"), Set.of(day)))
        .withMessageContaining("2027-01-02");
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
