package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few quantiles without putting everything in order are those of the order. */
class QuantilesTest {

  private static final double[] ASKED = {0, 0.001, 0.05, 0.1, 0.25, 0.5, 0.5, 0.9, 0.95, 0.999, 1};

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static void asInOrder(double[] numbers) {
    double[] before = numbers.clone();
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    var quantiles = new Quantiles(numbers);
    for (double p : ASKED) {
      double place = p * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      assertThat(quantiles.at(p))
          .as(p + " of " + numbers.length)
          .isEqualTo(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
    assertThat(numbers).as("they stay as they are").isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theyAreThoseOfTheOrder(long seed) {
    var random = new Random(seed);
    int count = 1 + random.nextInt(seed % 2 == 0 ? 20 : 3_000);
    asInOrder(
        switch ((int) (seed % 5)) {
          case 0 -> random.doubles(count, -1e6, 1e6).toArray();
          case 1 -> IntStream.range(0, count).mapToDouble(_ -> random.nextInt(4)).toArray();
          case 2 -> IntStream.range(0, count).mapToDouble(_ -> random.nextGaussian()).toArray();
          case 3 ->
              IntStream.range(0, count)
                  .mapToDouble(_ -> StrictMath.exp(20 * random.nextGaussian()))
                  .toArray();
          default -> IntStream.range(0, count).mapToDouble(i -> -i).toArray();
        });
  }

  @Test
  void numbersThatAreTheSameOrNearlySoAreNoTrouble() {
    asInOrder(new double[] {7});
    asInOrder(new double[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
    asInOrder(new double[] {1, Math.nextUp(1.0), 1, Math.nextUp(1.0), 1});
    asInOrder(new double[] {0, Double.MIN_VALUE, 0, 2 * Double.MIN_VALUE});
    asInOrder(new double[] {1e300, -1e300, 0, 1, -1});
    asInOrder(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, 5});
  }
}
