package city.posterity.appraisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.appraisal.generation.Generations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every appraisal, whatever is in the file. */
class EngineLawsTest {

  /** Each is one file. More of them: {@code -Dposterity.seeds=1000}. */
  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("posterity.seeds", 25));
  }

  private static Present present(OptionResult option, String schedule) {
    return Objects.requireNonNull(option.present().get(schedule));
  }

  private static double gross(OptionResult option, String schedule) {
    Present p = present(option, schedule);
    return p.cost() + p.benefit();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void generationsBirthYearsAndLinesAddUpToTheWhole(long seed) {
    for (OptionResult option : Figures.run(RandomAppraisal.of(seed)).options()) {
      double rounding = 1e-9 * (1 + gross(option, RandomAppraisal.CENTRAL));
      double net = present(option, RandomAppraisal.CENTRAL).net();
      assertThat(option.generations().stream().mapToDouble(g -> g.net()).sum())
          .isCloseTo(net, within(rounding));
      assertThat(option.lines().stream().mapToDouble(l -> l.present().net()).sum())
          .isCloseTo(net, within(rounding));
      double elsewhere = option.generations().stream().mapToDouble(g -> g.elsewhereNet()).sum();
      double nobody = option.generations().getLast().net();
      assertThat(option.generations().getLast().id()).isEqualTo(Generations.UNALLOCATED);
      assertThat(option.cohorts().values().stream().mapToDouble(c -> c.present()).sum())
          .isCloseTo(net - elsewhere - nobody, within(rounding));

      double plainly = 1e-9 * (1 + gross(option, "zero"));
      double plain = present(option, "zero").net();
      assertThat(option.generations().stream().mapToDouble(g -> g.undiscountedNet()).sum())
          .isCloseTo(plain, within(plainly));
      assertThat(option.generations().stream().mapToDouble(g -> g.zeroPreferenceNet()).sum())
          .isCloseTo(present(option, "uk-greenbook-reduced").net(), within(plainly));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void financingCostsWhatIsPaidMoreThanWasLaidOut(long seed) {
    Result result = Figures.run(RandomAppraisal.of(seed), 0, 1);
    for (int i = 0; i < result.options().size(); i++) {
      OptionResult option = result.options().get(i);
      double gap = 0;
      for (int j = 0; j < option.lines().size(); j++) {
        OptionResult.LineResult line = option.lines().get(j);
        var financing = result.appraisal().options().get(i).lines().get(j).financing();
        if (financing != null) {
          double[] payments = financing.payments(line.cost());
          gap +=
              Schedules.published()
                      .find(line.schedule())
                      .orElseThrow()
                      .factors(2026, payments.length)
                      .present(payments)
                  - line.present().cost();
        }
      }
      assertThat(option.financeGap())
          .isCloseTo(gap, within(1e-9 * (1 + gross(option, RandomAppraisal.CENTRAL))));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfLinesDoesNotMatter(long seed) {
    Appraisal file = RandomAppraisal.of(seed);
    var random = new Random(seed);
    var shuffled = new ArrayList<Option>();
    for (Option option : file.options()) {
      var lines = new ArrayList<>(option.lines());
      Collections.shuffle(lines, random);
      shuffled.add(Changed.lines(option, lines));
    }
    Figures.of(Changed.options(file, file.reference(), shuffled)).assertLike(Figures.of(file));
  }

  /** Draws of lines that name no driver hang on names; these are looked at in the next test. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderAndTheNamesOfBidsDoNotMatter(long seed) {
    Appraisal file = RandomAppraisal.withSharedDrivers(seed);
    Figures.renamed(renamed(file), EngineLawsTest::back).assertLike(Figures.of(file));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void namesMoveWhatIsDrawnByChanceOnly(long seed) {
    Appraisal file = RandomAppraisal.of(seed);
    Result result = Figures.run(file);
    Result other = Figures.run(renamed(file));
    Figures.of(back(ResultJson.write(other)))
        .only(p -> !p.contains("/simulation"))
        .assertLike(Figures.of(ResultJson.write(result)).only(p -> !p.contains("/simulation")));
    for (int i = 0; i < result.options().size(); i++) {
      var one = result.options().get(i).spread();
      var two = other.options().get(result.options().size() - 1 - i).spread();
      if (one != null && two != null) {
        assertThat(two.mean())
            .isCloseTo(
                one.mean(),
                within(1e-6 + 6 * Math.hypot(one.standardError(), two.standardError())));
      }
    }
  }

  /** Other names, the last first. */
  private static Appraisal renamed(Appraisal file) {
    String reference = file.reference();
    return Changed.options(
        file,
        reference == null ? null : forth(reference),
        file.options().reversed().stream()
            .map(o ->
                new Option(
                    forth(o.id()),
                    o.title(),
                    o.service(),
                    o.lines().stream()
                        .map(l -> Changed.worth(l, "other " + l.id(), l.worth(), l.schedule()))
                        .toList()))
            .toList());
  }

  private static String forth(String id) {
    return id.replace("option-", "a quite other bid ");
  }

  private static String back(String json) {
    return json.replace("a quite other bid ", "option-");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eightTimesTheAmountsAreEightTimesTheMoneyToTheLastDigit(long seed) {
    Appraisal file = RandomAppraisal.of(seed);
    Figures one = Figures.of(file);
    Figures eight = Figures.of(Changed.eachLine(file, l -> Changed.times(l, 8)));
    assertThat(eight.all().keySet()).isEqualTo(one.all().keySet());
    one.all()
        .forEach((pointer, figure) -> {
          var scaled = Objects.requireNonNull(eight.all().get(pointer));
          if (isMoney(pointer) && figure.isNumber()) {
            assertThat(scaled.asDouble()).as(pointer).isEqualTo(8 * figure.asDouble());
          } else {
            assertThat(scaled).as(pointer).isEqualTo(figure);
          }
        });
  }

  private static boolean isMoney(String pointer) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    boolean drawn = pointer.contains("/simulation/");
    return pointer.contains("/equivalentAnnualCost")
        || pointer.contains("/cohorts/")
        || drawn
            && key.matches("mean|sd|standardError|p5|p10|p50|p90|p95|expectedRegret")
            && !pointer.contains("/indices/")
        || key.matches(
            "presentCost|presentBenefit|net|undiscountedNet|zeroPreferenceNet|perHead"
                + "|perPersonYear|costOfFinance|netSavings");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutARateThePresentIsThePlainSum(long seed) {
    Appraisal file =
        Changed.eachLine(RandomAppraisal.of(seed), l -> Changed.worth(l, l.id(), l.worth(), null));
    double before = Double.POSITIVE_INFINITY;
    for (String rate : List.of("flat:0.01", "flat:0.0001", "flat:0.000001", "flat:0")) {
      double furthest = 0;
      for (OptionResult option : Figures.run(Changed.schedule(file, rate)).options()) {
        double plain =
            option.lines().stream()
                .mapToDouble(l -> Arrays.stream(l.benefit()).sum() - Arrays.stream(l.cost()).sum())
                .sum();
        double off = Math.abs(present(option, rate).net() - plain) / (1 + gross(option, "zero"));
        assertThat(off).isLessThanOrEqualTo(2 * 0.01 * file.horizon());
        furthest = Math.max(furthest, off);
        double byGeneration = option.generations().stream().mapToDouble(g -> g.net()).sum();
        assertThat(byGeneration)
            .isCloseTo(present(option, rate).net(), within(1e-9 * (1 + gross(option, "zero"))));
      }
      assertThat(furthest).as(rate).isLessThanOrEqualTo(before);
      before = furthest;
    }
    assertThat(before).as("at a rate of 0").isLessThan(1e-12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHigherRateLeavesLessOfWhatIsOnTheSameSide(long seed) {
    Appraisal file =
        Changed.eachLine(RandomAppraisal.of(seed), l -> Changed.worth(l, l.id(), l.worth(), null));
    Result low = Figures.run(Changed.schedule(file, "flat:0.01"), 0, 1);
    Result high = Figures.run(Changed.schedule(file, "flat:0.05"), 0, 1);
    for (int i = 0; i < low.options().size(); i++) {
      Present more = present(low.options().get(i), "flat:0.01");
      Present less = present(high.options().get(i), "flat:0.05");
      assertThat(less.cost()).isLessThanOrEqualTo(more.cost());
      assertThat(less.benefit()).isLessThanOrEqualTo(more.benefit());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aNewBidChangesNothingOfWhatTheOthersAreAlone(long seed) {
    Appraisal file = RandomAppraisal.of(seed);
    Option newcomer = RandomAppraisal.newcomer(seed + 1_000, file.horizon());
    var first = new ArrayList<>(file.options());
    first.addFirst(newcomer);
    var last = new ArrayList<>(file.options());
    last.add(newcomer);
    Figures before = alone(Figures.of(file));
    for (List<Option> options : List.of(first, last)) {
      Figures after = alone(Figures.of(Changed.options(file, file.reference(), options)));
      assertThat(after.all()).isEqualTo(before.all());
    }
  }

  /** What is told of the bids of the file without holding one against all others. */
  private static Figures alone(Figures figures) {
    return figures.only(p ->
        p.startsWith("/options/option-")
            && !p.matches(".*/(probabilityBest|expectedRegret|rankStability)"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneThreadAndManyGiveTheSameBytes(long seed) {
    Appraisal file = RandomAppraisal.of(seed);
    String one = ResultJson.write(Figures.run(file, Figures.DRAWS, 1));
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(ResultJson.write(Figures.run(file, Figures.DRAWS, threads))).isEqualTo(one);
    }
  }
}
