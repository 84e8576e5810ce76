package city.posterity.procurement.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.posterity.procurement.calendar.Term.Unit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 days | 30 full days",
        "1 day | 1 full day",
        "5 full days | 5 full days",
        "5 Working  Days | 5 working days",
        "1 working day | 1 working day",
        "36 hours | 36 hours",
        "90 minutes | 90 minutes",
        "7 calendar days | 7 calendar days",
        "30 days, ending on a working day | 30 full days, ending on a working day",
        "5 working days, ending on a working day | 5 working days",
        "0 days | 0 full days",
      })
  void a_term_is_read_as_people_write_it(String written, String shown) {
    assertThat(Term.parse(written)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "days",
        "-1 days",
        "1.5 days",
        "30",
        "30 banking days",
        "2 weeks",
        "100000 days",
        "36 hours, ending on a working day"
      })
  void anything_else_is_refused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Term.parse(written));
  }

  @Test
  void what_is_written_is_read_back() {
    var random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      var unit = Unit.values()[random.nextInt(Unit.values().length)];
      boolean days = unit == Unit.FULL_DAYS || unit == Unit.CALENDAR_DAYS;
      var term = new Term(random.nextInt(100_000), unit, days && random.nextBoolean());
      assertThat(Term.parse(term.toString())).isEqualTo(term);
    }
  }
}
