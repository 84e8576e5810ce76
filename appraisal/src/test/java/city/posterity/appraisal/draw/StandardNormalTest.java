package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values with 20 digits, computed apart from this library with arbitrary precision. */
class StandardNormalTest {

  @ParameterizedTest
  @CsvSource({
    "-10, 7.619853024160526066e-24",
    "-5, 2.8665157187919391167e-7",
    "-3, 0.0013498980316300945267",
    "-2.9999, 0.0013503412829549249056",
    "-1, 0.15865525393145705141",
    "0.5, 0.69146246127401310364",
    "2, 0.9772498680518207928",
    "3.5, 0.99976737092096447496"
  })
  void theProbabilityIsRightInTheTailsToo(double x, double expected) {
    assertThat(StandardNormal.cumulative(x)).isCloseTo(expected, Percentage.withPercentage(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-12, -7.0344838253011319298",
    "0.001, -3.0902323061678135415",
    "0.03, -1.8807936081512509389",
    "0.1, -1.281551565544600467",
    "0.5, 0",
    "0.9, 1.281551565544600467",
    "0.975, 1.9599639845400542355",
    "0.99999, 4.2648907939228246285"
  })
  void theQuantileIsRight(double u, double expected) {
    assertThat(StandardNormal.quantile(u)).isCloseTo(expected, within(1e-11));
  }

  @Test
  void theQuantileUndoesTheProbabilityAndNeverFalls() {
    double before = Double.NEGATIVE_INFINITY;
    for (double x = -8; x <= 8; x += 0.001) {
      double back = StandardNormal.quantile(StandardNormal.cumulative(x));
      assertThat(back).isGreaterThanOrEqualTo(before);
      if (x < 5) {
        assertThat(back).isCloseTo(x, within(1e-9));
      }
      before = back;
    }
  }
}
