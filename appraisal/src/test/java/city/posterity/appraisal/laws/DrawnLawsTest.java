package city.posterity.appraisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.engine.Chances;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.generation.Indices;
import city.posterity.appraisal.generation.Indices.Harm;
import city.posterity.appraisal.generation.Reading;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who pays and gains in the draws is what it would be if each draw were a file of its own. */
class DrawnLawsTest {

  static Stream<Arguments> seedsAndFactors() {
    return LongStream.range(0, Long.getLong("posterity.seeds", 25))
        .boxed()
        .flatMap(seed -> Stream.of(1.0, 2.5, -1.0).map(f -> Arguments.of(seed, f)));
  }

  static LongStream seeds() {
    return EngineLawsTest.seeds();
  }

  /** Only what is laid out is financed, so nothing is where a factor turns costs to benefits. */
  private static Line uncertain(Line l, Line.Uncertainty uncertainty, boolean financed) {
    return new Line(
        l.id(),
        l.kind(),
        l.worth(),
        l.schedule(),
        l.profile(),
        l.unallocated(),
        uncertainty,
        "price",
        financed ? l.financing() : null,
        l.optimism(),
        l.reason());
  }

  /** A factor below 0 lets costs be benefits, as amounts below 0 do. */
  @ParameterizedTest
  @MethodSource("seedsAndFactors")
  void whatIsSureIsDrawnAsTheCentralCase(long seed, double factor) {
    Appraisal file = RandomAppraisal.of(seed);
    var surely = new Line.Uncertainty("fixed", Map.of("value", new double[] {factor}));
    Appraisal sure = Changed.eachLine(file, l -> uncertain(l, surely, factor > 0));
    Result drawn = Figures.run(sure, 5, 1);
    Result central = Figures.run(Changed.eachLine(sure, l -> Changed.times(l, factor)), 0, 1);
    OptionResult reference =
        central.options().stream()
            .filter(o -> o.id().equals(file.reference()))
            .findFirst()
            .orElse(null);
    for (int o = 0; o < drawn.options().size(); o++) {
      OptionResult option = central.options().get(o);
      Chances chances = Objects.requireNonNull(drawn.options().get(o).chances());
      double gross = 0;
      for (int g = 0; g < option.generations().size(); g++) {
        var one = option.generations().get(g);
        gross += one.presentBenefit() + one.presentCost();
        Chances.OfGeneration same = chances.generations().get(g);
        assertThat(same.id()).isEqualTo(one.id());
        assertThat(same.net().mean()).isCloseTo(one.net(), within(1e-9 * (1 + gross)));
        assertThat(same.net().p5()).isEqualTo(same.net().p95());
        if (Math.abs(one.net()) > 1e-6) {
          assertThat(same.belowZero()).isEqualTo(one.net() < 0 ? 1 : 0);
        }
        if (reference == null || reference == option) {
          assertThat(same.worseOff()).isNull();
        } else {
          double more = one.net() - reference.generations().get(g).net();
          if (Math.abs(more) > 1e-6) {
            assertThat(same.worseOff()).isEqualTo(more < 0 ? 1 : 0);
          }
        }
      }
      equal(chances, option.indices());
    }
  }

  private static void equal(Chances chances, Indices indices) {
    like(chances.balanceOfFuture(), indices.future().balance());
    like(chances.balanceOfUnborn(), indices.unborn().balance());
    like(chances.voiceGap(), indices.voiceGap());
    if (indices.noHarm().outcome() == Harm.INSUFFICIENT_INCIDENCE) {
      assertThat(chances.noHarm()).isNull();
      assertThat(chances.burdenShift()).isNull();
      assertThat(chances.worstOff()).isEmpty();
      return;
    }
    assertThat(chances.noHarm()).isEqualTo(indices.noHarm().outcome() == Harm.PASS ? 1 : 0);
    assertThat(chances.burdenShift())
        .isEqualTo(Objects.requireNonNull(indices.paybackGeneration()).burdenShift() ? 1 : 0);
    assertThat(chances.worstOff())
        .isEqualTo(Map.of(Objects.requireNonNull(indices.worstOff().group()), 1.0));
  }

  private static void like(Chances.Spread spread, Reading reading) {
    if (reading.number().isPresent()) {
      assertThat(spread.said()).isEqualTo(1);
      assertThat(Objects.requireNonNull(spread.figures()).mean())
          .isCloseTo(reading.number().getAsDouble(), within(1e-9));
    } else {
      assertThat(spread.said()).isZero();
      assertThat(spread.figures()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void generationsAddUpToTheWholeInTheMeanOfAllDraws(long seed) {
    for (OptionResult option : Figures.run(RandomAppraisal.of(seed)).options()) {
      Chances chances = Objects.requireNonNull(option.chances());
      double gross =
          option.generations().stream()
              .mapToDouble(g -> g.presentBenefit() + g.presentCost())
              .sum();
      assertThat(chances.generations().stream().mapToDouble(g -> g.net().mean()).sum())
          .isCloseTo(
              Objects.requireNonNull(option.spread()).mean(), within(1e-9 * (1 + 10 * gross)));
      assertThat(chances.worstOff().values().stream().mapToDouble(s -> s).sum())
          .isIn(Stream.of(0.0, 1.0).map(s -> chances.worstOff().isEmpty() ? 0.0 : 1.0).toList());
    }
  }

  /** One coin for all: three draws in four are the whole file, the fourth is its opposite. */
  @ParameterizedTest
  @MethodSource("seeds")
  void howOftenIsCounted(long seed) {
    var coin =
        new Line.Uncertainty(
            "discrete", Map.of("values", new double[] {-1, 1}, "weights", new double[] {1, 3}));
    Appraisal tossed = Changed.eachLine(RandomAppraisal.of(seed), l -> uncertain(l, coin, false));
    Result result = Figures.run(tossed, 4_000, 2);
    for (OptionResult option : result.options()) {
      Chances chances = Objects.requireNonNull(option.chances());
      double central = Objects.requireNonNull(option.present().get(RandomAppraisal.CENTRAL)).net();
      if (Math.abs(central) > 1e-6) {
        assertThat(chances.belowZero()).isCloseTo(central < 0 ? 0.75 : 0.25, within(0.03));
      }
      for (int g = 0; g < chances.generations().size(); g++) {
        double net = option.generations().get(g).net();
        double below = chances.generations().get(g).belowZero();
        if (Math.abs(net) > 1e-6) {
          assertThat(below).isCloseTo(net < 0 ? 0.75 : 0.25, within(0.03));
        }
      }
    }
  }
}
