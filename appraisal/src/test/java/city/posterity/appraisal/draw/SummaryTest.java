package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What draws say. */
class SummaryTest {

  @Test
  void theSummaryIsTheOneOfATextbook() {
    double[] results = {4, 1, 3, 2, 5};
    Summary summary = Summary.of(results);
    assertThat(summary.draws()).isEqualTo(5);
    assertThat(summary.mean()).isEqualTo(3);
    assertThat(summary.sd()).isCloseTo(1.5811388300841898, within(1e-15));
    assertThat(summary.standardError()).isCloseTo(0.7071067811865476, within(1e-15));
    assertThat(summary.p5()).isCloseTo(1.2, within(1e-15));
    assertThat(summary.p10()).isCloseTo(1.4, within(1e-15));
    assertThat(summary.p50()).isEqualTo(3);
    assertThat(summary.p90()).isCloseTo(4.6, within(1e-15));
    assertThat(summary.p95()).isCloseTo(4.8, within(1e-15));
    assertThat(results).as("draws keep their order").containsExactly(4, 1, 3, 2, 5);
  }

  @Test
  void oneDrawHasNoSpread() {
    Summary one = Summary.of(new double[] {7});
    assertThat(one.sd()).isZero();
    assertThat(one.p5()).isEqualTo(7);
    assertThat(one.p95()).isEqualTo(7);
  }

  @Test
  void resultsWithoutNumbersAreNotSummarised() {
    assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(new double[] {1, Double.NaN}));
  }

  @Test
  void thereAreEnoughDrawsOnlyIfTheyAreManyAndPrecise() {
    assertThat(summary(9_999, 0).hasConverged()).as("too few").isFalse();
    assertThat(summary(10_000, 0).hasConverged()).isTrue();
    assertThat(summary(10_000, 0.4).hasConverged()).isTrue();
    assertThat(summary(10_000, 0.6).hasConverged()).as("too imprecise").isFalse();
    double[] aroundNought = new double[10_000];
    Arrays.setAll(aroundNought, i -> i % 2 == 0 ? 1 : -1);
    assertThat(Summary.of(aroundNought).hasConverged()).as("no share of 0").isFalse();
  }

  /** A result of mean 1 whose standard error is the given share of it, in percent. */
  private static Summary summary(int draws, double percent) {
    double off = percent / 100 * StrictMath.sqrt(draws);
    double[] results = new double[draws];
    Arrays.setAll(results, i -> i % 2 == 0 ? 1 + off : 1 - off);
    return Summary.of(results);
  }

  @Test
  void theShareBelowAThresholdDoesNotCountTheThreshold() {
    assertThat(Summary.below(new double[] {-1, 0, 1, -2}, 0)).isEqualTo(0.5);
  }

  @Test
  void theBestIsTheLowestAndTiesAreShared() {
    List<Comparison> compared =
        Comparison.of(
            List.of(
                new double[] {1, 5, 2, 2}, new double[] {2, 3, 2, 9}, new double[] {9, 9, 2, 4}));
    assertThat(compared.get(0).probabilityBest()).isCloseTo((2 + 1.0 / 3) / 4, within(1e-15));
    assertThat(compared.get(1).probabilityBest()).isCloseTo((1 + 1.0 / 3) / 4, within(1e-15));
    assertThat(compared.get(2).probabilityBest()).isCloseTo(1.0 / 3 / 4, within(1e-15));
    assertThat(compared.get(0).expectedRegret()).isEqualTo(0.5);
    assertThat(compared.get(1).expectedRegret()).isEqualTo(2);
    assertThat(compared.get(2).expectedRegret()).isEqualTo(4);
  }

  @Test
  void sharesOfBeingBestAddUpToOneAndTheOrderOfOptionsDoesNotMatter() {
    var draws = new Draws(2, 4000, Correlations.none());
    List<double[]> results =
        IntStream.range(0, 5)
            .mapToObj(o -> new Driver.Own("option " + o, "all"))
            .map(d -> draws.map(c -> c.uniforms(d), 1).stream().flatMapToDouble(Arrays::stream))
            .map(s -> s.map(u -> StrictMath.floor(u * 10)).toArray())
            .toList();
    List<Comparison> compared = Comparison.of(results);
    assertThat(compared.stream().mapToDouble(Comparison::probabilityBest).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(Comparison.of(results.reversed())).isEqualTo(compared.reversed());
  }

  @Test
  void theTornadoMovesOneDriverAtATimeAndPutsTheWidestFirst() {
    Driver price = new Driver.Shared("price");
    Driver demand = new Driver.Shared("demand");
    Driver rain = new Driver.Own("A", "rain");
    Map<Driver, Distribution> factors =
        Map.of(
            price, new Uniform(0, 1),
            demand, new Triangular(80, 100, 150),
            rain, new Uniform(0, 1));
    Tornado tornado =
        Tornado.of(
            List.of(rain, price, demand),
            levels -> {
              Function<Driver, Double> factor =
                  d -> levels.apply(d).of(Objects.requireNonNull(factors.get(d)));
              return 10 * factor.apply(price) + factor.apply(demand) - 10 * factor.apply(rain);
            });
    assertThat(tornado.base()).isCloseTo(110, within(1e-9));
    assertThat(tornado.bars()).extracting(Tornado.Bar::driver).containsExactly(demand, rain, price);
    assertThat(tornado.bars().getFirst().low()).isCloseTo(91.83216, within(1e-5));
    assertThat(tornado.bars().getFirst().high()).isCloseTo(131.291713, within(1e-5));
    assertThat(tornado.bars().get(1).low()).isCloseTo(114, within(1e-9));
    assertThat(tornado.bars().get(1).high()).isCloseTo(106, within(1e-9));
  }
}
