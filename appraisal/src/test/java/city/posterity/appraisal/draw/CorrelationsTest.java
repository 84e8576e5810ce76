package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws have the rank correlations asked for; a matrix that cannot be is refused with a reason. */
class CorrelationsTest {

  private static final List<String> ABC = List.of("a", "b", "c");

  @ParameterizedTest
  @ValueSource(doubles = {-0.95, -0.5, 0.2, 0.7, 0.99})
  void drawsHaveTheRankCorrelationAskedFor(double r) {
    var draws =
        new Draws(11, 50_000, Correlations.of(List.of("a", "b"), new double[][] {{1, r}, {r, 1}}));
    assertThat(spearman(draws, "a", "b")).isCloseTo(r, within(0.015));
  }

  @Test
  void everyPairOfThreeHasItsOwn() {
    var draws =
        new Draws(
            3,
            50_000,
            Correlations.of(ABC, new double[][] {{1, 0.6, -0.3}, {0.6, 1, 0.2}, {-0.3, 0.2, 1}}));
    assertThat(spearman(draws, "a", "b")).isCloseTo(0.6, within(0.015));
    assertThat(spearman(draws, "a", "c")).isCloseTo(-0.3, within(0.015));
    assertThat(spearman(draws, "b", "c")).isCloseTo(0.2, within(0.015));
    assertThat(spearman(draws, "a", "x")).isCloseTo(0, within(0.02));
  }

  @Test
  void aMatrixThatCannotBeIsRefusedWithItsReason() {
    refused(new double[][] {{1, 0, 0}, {0, 1, 0}}, "/matrix", "correlation-shape");
    refused(new double[][] {{1, 0, 0}, {0, 1}, {0, 0, 1}}, "/matrix/1", "correlation-shape");
    refused(
        new double[][] {{1, 0.2, 0}, {0.3, 1, 0}, {0, 0, 1}},
        "/matrix/1/0",
        "correlation-not-symmetric");
    refused(
        new double[][] {{1, 0, 0}, {0, 0.9, 0}, {0, 0, 1}}, "/matrix/1/1", "correlation-diagonal");
    refused(
        new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}},
        "/matrix/2",
        "correlation-not-positive-definite");
    refused(
        new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}},
        "/matrix/1",
        "correlation-not-positive-definite");
  }

  @Test
  void everyWrongNumberIsNamed() {
    double[][] matrix = {{1, Double.NaN, 2}, {Double.NaN, 1, 0}, {2, 0, 1}};
    assertThat(problems(ABC, matrix))
        .extracting(Problem::pointer)
        .containsExactly("/matrix/0/1", "/matrix/0/2", "/matrix/1/0", "/matrix/2/0");
  }

  @Test
  void aDriverIsNamedOnce() {
    assertThat(problems(List.of("a", "b", "a"), new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}))
        .extracting(Problem::code)
        .containsExactly("correlation-driver-twice");
  }

  @Test
  void theReasonNamesTheDrivers() {
    assertThat(
            problems(ABC, new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}})
                .getFirst()
                .message())
        .startsWith(
            "not positive definite: the correlations of c with the drivers before it (a, b)");
  }

  private static void refused(double[][] matrix, String pointer, String code) {
    assertThat(problems(ABC, matrix))
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
  }

  private static List<Problem> problems(List<String> drivers, double[][] matrix) {
    AppraisalException refusal =
        catchThrowableOfType(AppraisalException.class, () -> Correlations.of(drivers, matrix));
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }

  private static double spearman(Draws draws, String one, String other) {
    double[] a = ranks(draws, one);
    double[] b = ranks(draws, other);
    double middle = (a.length - 1) / 2.0;
    double product = 0;
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      product += (a[i] - middle) * (b[i] - middle);
      square += (a[i] - middle) * (a[i] - middle);
    }
    return product / square;
  }

  private static double[] ranks(Draws draws, String driver) {
    double[] all =
        draws.map(chunk -> chunk.uniforms(new Driver.Shared(driver)), 1).stream()
            .flatMapToDouble(Arrays::stream)
            .toArray();
    double[] ranks = new double[all.length];
    List<Integer> order =
        IntStream.range(0, all.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> all[i]))
            .toList();
    for (int rank = 0; rank < all.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    return ranks;
  }
}
