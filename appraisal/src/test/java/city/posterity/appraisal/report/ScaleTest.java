package city.posterity.appraisal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts lie in a picture where their size puts them, beside round amounts. */
class ScaleTest {

  @Test
  void anAmountLiesInProportionBetweenTheEnds() {
    Scale scale = Scale.around(-50, 100, 10, 310);
    assertThat(scale.at(-50)).isEqualTo(10);
    assertThat(scale.at(0)).isEqualTo(110);
    assertThat(scale.at(25)).isEqualTo(160);
    assertThat(scale.at(100)).isEqualTo(310);
    Scale upwards = Scale.around(0, 100, 200, 0);
    assertThat(upwards.at(75)).isEqualTo(50);
  }

  @Test
  void nothingIsAlwaysInThePicture() {
    assertThat(Scale.around(20, 100, 0, 1)).isEqualTo(new Scale(0, 100, 0, 1));
    assertThat(Scale.around(-100, -20, 0, 1)).isEqualTo(new Scale(-100, 0, 0, 1));
    assertThat(Scale.around(0, 0, 0, 1)).isEqualTo(new Scale(0, 1, 0, 1));
    assertThat(Scale.around(-50, 50, 0, 1)).isEqualTo(new Scale(-50, 50, 0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | 80      | 0, 20, 40, 60, 80
          0      | 100     | 0, 50, 100
          0      | 240     | 0, 100, 200
          0      | 400     | 0, 200, 400
          0      | 4       | 0, 2, 4
          0      | 0.5     | 0, 0.2, 0.4
          -30    | 70      | 0, 50
          -100   | 100     | -100, -50, 0, 50, 100
          35     | 120     | 50, 100
          0      | 2000000 | 0, 500000, 1000000, 1500000, 2000000
          """)
  void ticksAreRoundAmountsWithinTheSpan(double low, double high, String ticks) {
    assertThat(
            new Scale(low, high, 0, 1)
                .ticks(4).stream()
                    .map(t -> t == Math.rint(t) ? String.valueOf(t.longValue()) : t.toString())
                    .toList())
        .containsExactly(ticks.split(", "));
  }

  @Test
  void nothingIsNeverWrittenAsLessThanNothing() {
    assertThat(1 / new Scale(-30, 70, 0, 1).ticks(4).getFirst())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }
}
