package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against values computed apart from this library. */
class BetaTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0.01, 0.0490099501",
    "1, 0.62, 0.9920764832",
    "1.1, 0.01, 0.03429943574903882",
    "1.1, 0.97, 0.9999999571296578",
    "2.142857142857143, 0.01, 0.0005290414754151913",
    "2.142857142857143, 0.3, 0.4186986338515047",
    "2.142857142857143, 0.62, 0.9080434820861898",
    "3, 0.01, 9.8506e-06",
    "3, 0.62, 0.7165092992",
    "4.7, 0.01, 7.321138023938819e-10",
    "4.7, 0.3, 0.005901342652483559",
    "4.7, 0.97, 0.9344248544803008",
    "5, 0.01, 1e-10",
    "5, 0.62, 0.09161328319999999"
  })
  void theProbabilityIsRight(double alpha, double x, double expected) {
    assertThat(new Beta(alpha).cumulative(x)).isCloseTo(expected, Percentage.withPercentage(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1e-6, 2.0000008000004803e-07",
    "1, 0.001, 0.00020008004803362555",
    "1, 0.5, 0.12944943670387585",
    "1, 0.999, 0.748811356849042",
    "1.1, 0.001, 0.00039494316518948446",
    "1.1, 0.1, 0.027318222989929714",
    "1.1, 0.9, 0.3935755378540767",
    "2.142857142857143, 1e-6, 0.0005312379632514333",
    "2.142857142857143, 0.1, 0.12919335132897086",
    "2.142857142857143, 0.999, 0.8913147654107687",
    "5, 1e-6, 0.06309573444801932",
    "5, 0.5, 0.8705505632961241",
    "5, 0.999, 0.9997999199519664"
  })
  void theQuantileIsRight(double alpha, double u, double expected) {
    assertThat(new BetaTable(new Beta(alpha)).quantile(u)).isCloseTo(expected, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.0001, 1.1, 1.5, 2, 2.142857142857143, 3, 3.9, 4.999, 5})
  void theTableUndoesTheProbabilityAndNeverFalls(double alpha) {
    var beta = new Beta(alpha);
    var table = new BetaTable(beta);
    double before = 0;
    for (int i = 1; i < 20_000; i++) {
      double u = i / 20_000.0;
      double x = table.quantile(u);
      assertThat(x).isBetween(before, 1.0);
      // the density is at most 5, so this is 1e-8 of the width
      assertThat(beta.cumulative(x)).isCloseTo(u, within(5e-8));
      before = x;
    }
    assertThat(table.quantile(0x1p-53)).isPositive();
    assertThat(table.quantile(1 - 0x1p-53)).isBetween(before, 1.0);
  }

  @Test
  void shapesNextToWholeNumbersAreNoSpecialCase() {
    double at = new Beta(2).cumulative(0.3);
    assertThat(new Beta(StrictMath.nextUp(2.0)).cumulative(0.3)).isCloseTo(at, within(1e-14));
    assertThat(new Beta(StrictMath.nextDown(2.0)).cumulative(0.3)).isCloseTo(at, within(1e-14));
  }
}
