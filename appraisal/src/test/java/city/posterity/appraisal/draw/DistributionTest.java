package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Distributions have the moments they say, and refuse parameters that make no sense. */
class DistributionTest {

  static Stream<Distribution> distributions() {
    return Stream.of(
        new Fixed(1.2),
        new Uniform(0.8, 1.5),
        new Triangular(80, 100, 150),
        new Triangular(0, 0, 1),
        new Triangular(0, 1, 1),
        new Triangular(2, 2, 2),
        new Pert(80, 100, 150),
        new Pert(0.9, 0.9, 1.5),
        new Pert(0.9, 1.5, 1.5),
        new Pert(2, 2, 2),
        new Normal(1, 0.1),
        new Normal(1, 0.8),
        new Normal(0, 1),
        new Normal(1, 0),
        new Lognormal(1, 1.5),
        new Lognormal(1, 1.8),
        new Discrete(List.of(3.0, 1.0, 2.0), List.of(1.0, 2.0, 0.0)));
  }

  @Test
  void theFactsOfATextbookAreReproduced() {
    JsonNode one = Acceptance.of("A-13");
    double low = one.at("/inputs/min").asDouble();
    double mode = one.at("/inputs/mode").asDouble();
    double high = one.at("/inputs/max").asDouble();
    var triangular = new Triangular(low, mode, high);
    equal(one, "triangular/mean", triangular.mean());
    equal(one, "triangular/variance", triangular.variance());
    equal(one, "triangular/p10", triangular.quantile(0.1));
    equal(one, "triangular/p50", triangular.quantile(0.5));
    equal(one, "triangular/p90", triangular.quantile(0.9));
    var pert = new Pert(low, mode, high);
    equal(one, "pert/mean", pert.mean());
    equal(one, "pert/alpha", pert.alpha());
    equal(one, "pert/beta", pert.beta());
    equal(one, "pert/variance", pert.variance());
  }

  private static void equal(JsonNode one, String name, double actual) {
    assertThat(actual).as(name).isCloseTo(one.at("/recomputed/" + name).asDouble(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void simulatedMeansAreWithinFourStandardErrors(Distribution distribution) {
    var draws = new Draws(7, 100_000, Correlations.none());
    DoubleUnaryOperator inverse = distribution.inverse();
    double[] results = new double[draws.count()];
    for (int c = 0; c < draws.chunks(); c++) {
      Chunk chunk = draws.chunk(c);
      double[] uniforms = chunk.uniforms(new Driver.Shared("x"));
      for (int i = 0; i < chunk.size(); i++) {
        results[chunk.first() + i] = inverse.applyAsDouble(uniforms[i]);
      }
    }
    Summary summary = Summary.of(results);
    assertThat(summary.mean())
        .isCloseTo(distribution.mean(), within(4 * summary.standardError() + 1e-9));
    assertThat(summary.sd() * summary.sd())
        .isCloseTo(distribution.variance(), within(0.05 * distribution.variance() + 1e-12));
  }

  /** Mean and variance are integrals of the quantile over all probabilities. */
  @ParameterizedTest
  @MethodSource("distributions")
  void momentsAreThoseOfTheQuantiles(Distribution distribution) {
    DoubleUnaryOperator inverse = distribution.inverse();
    int steps = 300_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < steps; i++) {
      double off = inverse.applyAsDouble((i + 0.5) / steps) - distribution.mean();
      sum += off;
      squares += off * off;
    }
    double sd = StrictMath.sqrt(distribution.variance());
    assertThat(sum / steps).isCloseTo(0, within(1e-4 * sd + 1e-12));
    assertThat(squares / steps).isCloseTo(sd * sd, within(5e-3 * sd * sd + 1e-12));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void quantilesNeverFallAndAreFiniteUpToTheEnds(Distribution distribution) {
    DoubleUnaryOperator inverse = distribution.inverse();
    double before = inverse.applyAsDouble(0x1p-53);
    assertThat(before).isFinite();
    for (int i = 1; i < 10_000; i++) {
      double x = inverse.applyAsDouble(i / 10_000.0);
      assertThat(x).isGreaterThanOrEqualTo(before);
      before = x;
    }
    assertThat(inverse.applyAsDouble(1 - 0x1p-53)).isFinite().isGreaterThanOrEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void quantilesAreForProbabilitiesOnly(Distribution distribution) {
    for (double u : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> distribution.quantile(u));
    }
  }

  @Test
  void aNormalFactorIsNeverNegativeAndSaysWhatTheCutDoesToItsMean() {
    var normal = new Normal(1, 0.8);
    assertThat(normal.mean()).isCloseTo(1.1633803671189415, within(1e-10));
    assertThat(normal.variance()).isCloseTo(0.4499264885211385, within(1e-10));
    assertThat(normal.quantile(0.1)).isCloseTo(0.3125521219409423, within(1e-10));
    assertThat(normal.quantile(0.95)).isCloseTo(2.358708418483176, within(1e-10));
    assertThat(normal.quantile(0x1p-53)).isNotNegative();
    assertThat(new Normal(1, 0.2).mean()).isCloseTo(1, within(1e-6));
    var sharp = new Normal(1e99, 1e-300);
    assertThat(sharp.mean()).isEqualTo(1e99);
    assertThat(sharp.variance()).isNotNegative();
    assertThat(sharp.quantile(0.1)).isEqualTo(1e99);
  }

  @Test
  void aLognormalFactorHasTheMeanAndTheP90AskedFor() {
    var lognormal = new Lognormal(1, 1.5);
    assertThat(lognormal.quantile(0.9)).isCloseTo(1.5, within(1e-10));
    assertThat(lognormal.quantile(0.5)).isCloseTo(0.9339382653573485, within(1e-10));
    assertThat(lognormal.variance()).isCloseTo(0.14647254928403997, within(1e-10));
  }

  @Test
  void aDiscreteFactorTakesItsValuesAsOftenAsTheyWeigh() {
    var discrete = new Discrete(List.of(3.0, 1.0, 2.0), List.of(1.0, 2.0, 0.0));
    assertThat(discrete.mean()).isCloseTo(5.0 / 3, within(1e-15));
    assertThat(discrete.quantile(0.66)).isEqualTo(1);
    assertThat(discrete.quantile(0.67)).isEqualTo(3);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(problems(() -> new Triangular(2, 1, 0)))
        .extracting(Problem::pointer)
        .containsExactly("/mode", "/mode", "/high");
    assertThat(problems(() -> new Uniform(Double.NaN, Double.POSITIVE_INFINITY)))
        .extracting(Problem::code)
        .containsExactly("not-a-number", "not-a-number");
    assertThat(problems(() -> new Discrete(List.of(1.0), List.of(-1.0, Double.NaN))))
        .extracting(Problem::pointer)
        .containsExactly("/weights/0", "/weights/1", "/weights");
  }

  @Test
  void parametersWithoutSenseAreRefused() {
    refused(() -> new Fixed(Double.NaN), "/value");
    refused(() -> new Fixed(1e101), "/value");
    refused(() -> new Uniform(2, 1), "/high");
    refused(() -> new Triangular(1, 0.5, 2), "/mode");
    refused(() -> new Triangular(1, 3, 2), "/mode");
    refused(() -> new Pert(1, 3, 2), "/mode");
    refused(() -> new Pert(1, Double.NaN, 2), "/mode");
    refused(() -> new Normal(1, -0.1), "/sd");
    refused(() -> new Normal(-1, 1), "/mean");
    refused(() -> new Lognormal(0, 1), "/mean");
    refused(() -> new Lognormal(1, 1), "/p90");
    refused(() -> new Lognormal(1, 2.28), "/p90");
    refused(() -> new Discrete(List.of(1.0), List.of(0.0)), "/weights");
  }

  private static void refused(Supplier<Distribution> distribution, String pointer) {
    assertThat(problems(distribution)).extracting(Problem::pointer).containsExactly(pointer);
  }

  private static List<Problem> problems(Supplier<Distribution> distribution) {
    AppraisalException refusal = catchThrowableOfType(AppraisalException.class, distribution::get);
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }
}
