package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.CALENDAR;
import static city.posterity.procurement.scenarios.Scenarios.at;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.calendar.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day rule of the scenario; the edit itself belongs to the tender. */
class ScenarioA07LateEditTest {

  @ParameterizedTest
  @CsvSource({
    "2027-01-10T09:30, 2027-01-13T09:30, false, 2",
    "2027-01-10T09:30, 2027-01-14T23:59:59, false, 3",
    "2027-01-10T09:30, 2027-01-15T00:00, true, 4",
    "2027-01-10T09:30, 2027-01-20T12:00, true, 9",
    "2027-01-10T00:00, 2027-01-14T00:00, true, 4",
    "2027-01-10T00:00, 2027-01-13T23:59:59, false, 3",
    "2027-01-10T09:30, 2027-01-09T09:30, false, 0",
  })
  void four_full_days_remain_after_an_edit(
      String now, String deadline, boolean enough, long fullDays) {
    assertThat(CALENDAR.leaves(Term.parse("4 full days"), at(now), at(deadline))).isEqualTo(enough);
    assertThat(CALENDAR.fullDaysBetween(at(now), at(deadline))).isEqualTo(fullDays);
  }
}
