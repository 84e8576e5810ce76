package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.add;
import static city.posterity.procurement.scenarios.Scenarios.at;
import static city.posterity.procurement.scenarios.Scenarios.subtract;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioA06DayArithmeticTest {

  @ParameterizedTest
  @CsvSource({
    "2020-11-07T12:00, 7 days, 2020-11-15T00:00",
    "2021-03-10T12:00+02:00, 30 days, 2021-04-10T00:00+03:00",
    "2020-11-07T12:00, 7 working days, 2020-11-18T00:00",
    "2021-03-10T12:00, 30 working days, 2021-04-22T00:00+03:00",
    "2027-01-01T00:00, 20 working days, 2027-01-29T00:00",
    "2027-01-01T00:00, 1 day, 2027-01-02T00:00",
    // scenario A11: standstill, review period and its extension
    "2027-01-01T00:06, 5 days, 2027-01-07T00:00",
    "2027-01-01T00:06, 5 working days, 2027-01-09T00:00",
    "2027-01-01T00:06, 20 working days, 2027-01-30T00:00",
  })
  void a_term_ends_at_a_midnight(String start, String term, String end) {
    assertThat(add(start, term)).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-15T12:00, 7 days, 2020-11-08T00:00",
    "2021-04-10T00:00+03:00, 30 days, 2021-03-11T00:00+02:00",
    "2020-11-19T12:00, 7 working days, 2020-11-10T00:00",
    // scenario A10: the time for questions ends before the deadline
    "2027-01-16T00:00, 3 days, 2027-01-13T00:00",
  })
  void a_term_reckoned_backwards_starts_at_a_midnight(String end, String term, String start) {
    assertThat(subtract(end, term)).isEqualTo(at(start));
  }
}
