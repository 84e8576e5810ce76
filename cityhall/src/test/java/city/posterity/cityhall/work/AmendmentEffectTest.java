package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes an amendment is told by how much the deadline has to move. */
class AmendmentEffectTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T12:00:00Z, 2026-03-10T12:00:00Z, 0",
    "2026-03-11T12:00:00Z, 2026-03-10T12:00:00Z, 0",
    "2026-03-10T12:00:00Z, 2026-03-10T12:00:01Z, 1",
    "2026-03-10T12:00:00Z, 2026-03-13T12:00:00Z, 3",
    "2026-03-10T12:00:00Z, 2026-03-13T18:00:00Z, 4",
  })
  void addingTheDaysThatAreToldIsInTime(Instant deadline, Instant earliest, long days) {
    assertThat(AmendmentEffect.daysShort(deadline, earliest)).isEqualTo(days);
  }
}
