package city.posterity.appraisal.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Factors are those that were published, and fall every year. */
class FactorsTest {

  private static Factors factors(String schedule, int base, int last) {
    return Schedules.published().find(schedule).orElseThrow().factors(base, last);
  }

  @Test
  void theStandardFactorsOfTheGreenBookAreReproduced() {
    JsonNode one = Acceptance.of("A-01");
    Factors factors = factors("uk-greenbook-standard", 2026, 400);
    equal(factors, one.get("recomputed"), 1e-6);
    equal(factors, one.get("published"), 5e-5);
  }

  @Test
  void theReducedAndHealthFactorsAreReproduced() {
    JsonNode one = Acceptance.of("A-07").get("recomputed");
    equal(factors("uk-greenbook-reduced", 2026, 400), one.get("reduced"), 1e-6);
    equal(factors("uk-greenbook-health", 2026, 400), one.get("health"), 1e-6);
  }

  @Test
  void twoProjectsOfTheGreenBookAreWorthWhatItSays() {
    JsonNode one = Acceptance.of("A-02");
    Factors factors = factors("flat:0.035", 2026, 4);
    assertThat(factors.present(doubles(one.at("/inputs/A"))))
        .isCloseTo(one.at("/published/NPV_A").asDouble(), within(1.0));
    assertThat(factors.present(doubles(one.at("/inputs/B"))))
        .isCloseTo(one.at("/published/NPV_B").asDouble(), within(1.0));
  }

  @Test
  void carbonPricesOfDifferentYearsAreWorthTodayWhatTheirTableSays() {
    JsonNode one = Acceptance.of("A-03");
    int base = one.at("/inputs/base_year").asInt();
    Factors factors = factors(one.at("/inputs/schedule").asString(), base, 100);
    one.at("/inputs/value_by_year")
        .properties()
        .forEach(e -> {
          double now = e.getValue().asDouble() * factors.at(Integer.parseInt(e.getKey()) - base);
          assertThat(now).isCloseTo(one.get("recomputed").get(e.getKey()).asDouble(), within(1e-4));
          assertThat(now).isCloseTo(one.get("published").get(e.getKey()).asDouble(), within(1.0));
        });
  }

  @Test
  void onePercentLeavesOfTheFutureWhatItsPublisherSays() {
    JsonNode one = Acceptance.of("A-04");
    Factors factors = factors("de-uba-prtp-1", 2026, 60);
    equal(factors, one.get("recomputed"), 1e-6);
    equal(factors, one.get("published"), 0.005);
  }

  @Test
  void aLowerLaterRateHoldsForLaterStepsOnly() {
    JsonNode right = Acceptance.of("A-15").get("recomputed");
    Factors factors = factors("uk-greenbook-standard", 2026, 200);
    assertThat(factors.at(31)).isCloseTo(right.get("right").asDouble(), within(1e-6));
    assertThat(StrictMath.pow(1.03, -31))
        .as("the usual mistake")
        .isCloseTo(right.get("wrong_flat_power").asDouble(), within(1e-6));
    for (int year : new int[] {50, 100, 200}) {
      assertThat(factors.effectiveRate(year))
          .isCloseTo(right.get("effective_rate_" + year).asDouble(), within(1e-6));
    }
  }

  static Stream<Schedule> schedules() {
    return Schedules.published().all().stream();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void factorsNeverRise(Schedule schedule) {
    Factors factors = schedule.factors(2026, 400);
    assertThat(factors.at(0)).isEqualTo(1);
    for (int t = 1; t <= 400; t++) {
      assertThat(factors.at(t)).isPositive().isLessThanOrEqualTo(factors.at(t - 1));
    }
  }

  @Test
  void withoutARateEveryYearCountsTheSame() {
    assertThat(factors("flat:0", 2026, 50).annuity(50)).isEqualTo(50);
    assertThat(factors("flat:0.000001", 2026, 50).annuity(50)).isCloseTo(50, within(2e-3));
  }

  @Test
  void ratesByCalendarYearDependOnTheDecisionYear() {
    Factors early = factors("us-a4-2023-longterm", 2026, 60);
    Factors late = factors("us-a4-2023-longterm", 2076, 60);
    assertThat(early.at(10)).isCloseTo(StrictMath.pow(1.02, -10), within(1e-12));
    assertThat(late.at(10)).isGreaterThan(early.at(10));
  }

  private static void equal(Factors factors, JsonNode expected, double tolerance) {
    assertThat(expected.size()).isPositive();
    expected
        .properties()
        .forEach(e ->
            assertThat(factors.at(Integer.parseInt(e.getKey())))
                .as("year " + e.getKey())
                .isCloseTo(e.getValue().asDouble(), within(tolerance)));
  }

  private static double[] doubles(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }
}
