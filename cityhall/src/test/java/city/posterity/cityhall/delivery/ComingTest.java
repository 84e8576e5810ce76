package city.posterity.cityhall.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComingTest {

  @ParameterizedTest
  @CsvSource({
    "2026, young_adult_18_39",
    "2027, child_0_17",
    "2044, child_0_17",
    "2045, unborn_1_25",
    "2069, unborn_1_25",
    "2070, unborn_26_50",
    "2095, unborn_51plus"
  })
  void whoTurns18InTheYearOfTheReviewBelongsToAGenerationOfToday(int year, String generation) {
    assertThat(Coming.of(year, 2026)).isEqualTo(generation);
  }
}
