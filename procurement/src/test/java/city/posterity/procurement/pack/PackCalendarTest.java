package city.posterity.procurement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.calendar.Term;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Day arithmetic with the calendars of packs; the first table is acceptance scenario A6. */
class PackCalendarTest {

  private static final Pack KYIV_WEEKEND =
      PackReader.read(
          "kyiv.yaml", PackReader.shipped("neutral").replace("Europe/Dublin", "Europe/Kyiv"));

  @ParameterizedTest
  @CsvSource({
    "2020-11-07T12:00, 7 full days, 2020-11-15T00:00, +02:00",
    "2021-03-10T12:00, 30 full days, 2021-04-10T00:00, +03:00",
    "2020-11-07T12:00, 7 working days, 2020-11-18T00:00, +02:00",
    "2021-03-10T12:00, 30 working days, 2021-04-22T00:00, +03:00"
  })
  void countsForwardAsTheScenarioDoes(String start, String term, String end, String offset) {
    assertEnds(KYIV_WEEKEND, start, term, end);
    assertThat(
            KYIV_WEEKEND.calendar().zone().getRules().getOffset(LocalDateTime.parse(end)).getId())
        .isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-15T12:00, 7 full days, 2020-11-08T00:00",
    "2021-04-10T00:00, 30 full days, 2021-03-11T00:00",
    "2020-11-19T12:00, 7 working days, 2020-11-10T00:00"
  })
  void countsBackAsTheScenarioDoes(String end, String term, String start) {
    var zone = KYIV_WEEKEND.calendar().zone();
    assertThat(
            KYIV_WEEKEND
                .calendar()
                .subtract(LocalDateTime.parse(end).atZone(zone).toInstant(), Term.parse(term)))
        .isEqualTo(LocalDateTime.parse(start).atZone(zone).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    // Thu 24 December; Fri 25 and Sat 26 are holidays, 1 January too
    "neutral, 2026-12-24T12:00, 8 working days, 2027-01-08T00:00",
    // the clock goes forward on 28 March 2027 in both places
    "neutral, 2027-03-27T12:00, 36 hours, 2027-03-29T01:00",
    "neutral, 2027-03-27T12:00, 2 full days, 2027-03-30T00:00",
    "aurelia, 2027-03-27T12:00, 2 full days, 2027-03-30T00:00",
    // Thursday is followed by Sunday; Sunday 21 March is the Day of the Equinox in 2027
    "aurelia, 2027-03-18T12:00, 1 working day, 2027-03-23T00:00",
    // the feast is 26 to 28 May in 2026, Tuesday to Thursday
    "aurelia, 2026-05-25T09:00, 2 working days, 2026-06-02T00:00"
  })
  void knowTheirOwnDays(String pack, String start, String term, String end) {
    assertEnds(ShippedPacksTest.shipped(pack), start, term, end);
  }

  private static void assertEnds(Pack pack, String start, String term, String end) {
    var zone = pack.calendar().zone();
    assertThat(
            pack.calendar()
                .add(LocalDateTime.parse(start).atZone(zone).toInstant(), Term.parse(term)))
        .isEqualTo(LocalDateTime.parse(end).atZone(zone).toInstant());
  }
}
