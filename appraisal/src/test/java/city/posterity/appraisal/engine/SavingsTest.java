package city.posterity.appraisal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Kind;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Rates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Measures of life-cycle costing, and what a rate decides. */
class SavingsTest {

  static Amount flow(String id, Kind kind, Amounts amounts, int horizon) {
    var line =
        new Line(
            id,
            kind,
            new Line.Worth.Money(amounts, null, null),
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            null);
    return Amount.of(line, amounts.byYear(horizon), null);
  }

  static Amounts in(int year, double amount) {
    return new Amounts.ByYear(new TreeMap<>(Map.of(year, amount)));
  }

  private static List<Amount> design(JsonNode inputs, String name) {
    JsonNode d = inputs.get(name);
    double electricity = d.get("kwh").asDouble() * inputs.get("electricity_price").asDouble();
    double escalation = inputs.get("electricity_real_escalation").asDouble();
    return List.of(
        flow("initial", Kind.ACQUISITION, in(0, d.get("initial").asDouble()), 20),
        flow("replace", Kind.RENEWAL, in(12, d.get("replace_year12").asDouble()), 20),
        flow("residual", Kind.RESIDUAL, in(20, d.get("residual_year20").asDouble()), 20),
        flow("electricity", Kind.ENERGY, new Amounts.Span(1, 20, electricity, escalation, 0), 20),
        flow("omr", Kind.MAINTENANCE, new Amounts.Span(1, 20, d.get("omr").asDouble(), 0, 1), 20));
  }

  @Test
  void twoDesignsOfHeatingCompareAsInTheHandbook() {
    JsonNode one = Acceptance.of("A-08");
    Factors factors = Factors.of(new Rates.Constant(0.03), 2026, 20);
    var conventional = design(one.get("inputs"), "conventional");
    var efficient = design(one.get("inputs"), "efficient");
    JsonNode right = one.get("recomputed");

    assertThat(factors.at(12)).isCloseTo(right.get("SPV12").asDouble(), within(1e-5));
    assertThat(factors.annuity(20)).isCloseTo(right.get("UPV20").asDouble(), within(1e-6));
    assertThat(-Present.of(conventional, factors).net())
        .isCloseTo(right.get("LCC_conventional").asDouble(), within(0.01));
    assertThat(-Present.of(efficient, factors).net())
        .isCloseTo(right.get("LCC_efficient").asDouble(), within(0.01));
    Savings savings = Savings.of(conventional, efficient, factors, 20);
    assertThat(savings.net()).isCloseTo(right.get("net_savings").asDouble(), within(0.01));
    assertThat(savings.ratio()).isCloseTo(right.get("SIR").asDouble(), within(1e-4));
    assertThat(savings.adjustedReturn()).isCloseTo(right.get("AIRR").asDouble(), within(1e-6));
  }

  @Test
  void theRateAtWhichTheBetterOptionChangesIsFound() {
    // 100 now or 110 in a year: alike at 10 %
    var now = List.of(flow("now", Kind.ACQUISITION, in(0, 100), 1));
    var later = List.of(flow("later", Kind.ACQUISITION, in(1, 110), 1));

    assertThat(Switching.rates(now, later, 2026, 1))
        .singleElement()
        .satisfies(r -> assertThat(r).isCloseTo(0.1, within(1e-8)));
    assertThat(Switching.rates(now, now, 2026, 1)).isEmpty();
  }

  @Test
  void ratesAreLookedForFromNothingToFifteenPercent() {
    var now = List.of(flow("now", Kind.ACQUISITION, in(0, 100), 1));

    assertThat(Switching.rates(now, List.of(flow("later", Kind.ACQUISITION, in(1, 120), 1)), 0, 1))
        .as("alike at 20 %")
        .isEmpty();
    assertThat(
            Switching.rates(now, List.of(flow("later", Kind.ACQUISITION, in(1, 114.95), 1)), 0, 1))
        .as("alike in the last of the steps")
        .singleElement()
        .satisfies(r -> assertThat(r).isCloseTo(0.1495, within(1e-8)));
  }

  @Test
  void theBetterOptionMayChangeTwice() {
    // 100 · (x − 1.02) · (x − 1.1) with x = 1 + r, over the two years
    var one =
        List.of(flow("ends", Kind.BENEFIT, in(0, 100), 2), flow("", Kind.BENEFIT, in(2, 112.2), 2));
    var other = List.of(flow("middle", Kind.BENEFIT, in(1, 212), 2));

    assertThat(Switching.rates(one, other, 2026, 2))
        .satisfiesExactly(
            r -> assertThat(r).isCloseTo(0.02, within(1e-8)),
            r -> assertThat(r).isCloseTo(0.1, within(1e-8)));
  }

  @Test
  void whatSavesNothingEarnsNothingThatCouldBeARate() {
    Factors factors = Factors.of(new Rates.Constant(0.03), 2026, 2);
    var cheap = List.of(flow("buy", Kind.ACQUISITION, in(0, 100), 2));
    var dear = List.of(flow("buy", Kind.ACQUISITION, in(0, 150), 2));

    assertThat(Savings.of(cheap, dear, factors, 2)).isEqualTo(new Savings(-50, 0.0, null));
    assertThat(Savings.of(dear, cheap, factors, 2)).isEqualTo(new Savings(50, null, null));
    assertThat(Savings.of(cheap, cheap, factors, 2).ratio()).isNull();
  }

  @Test
  void leavingIsHeldAgainstWhatStayingCosts() {
    Factors factors = Factors.of(new Rates.Constant(0), 2026, 4);
    var flows =
        List.of(
            flow("licence", Kind.OPERATION, new Amounts.Span(1, 4, 100, 0, 1), 4),
            flow("exit", Kind.EXIT, in(3, 100), 4));

    assertThat(LockIn.of(flows, factors, 4)).isEqualTo(new LockIn(3, 0.5));
    assertThat(LockIn.of(flows.subList(0, 1), factors, 4)).isNull();
  }

  @Test
  void whatIsLeftToPayIsWorthWhatItIsInTheYearOfLeaving() {
    Factors factors = Factors.of(new Rates.Constant(0.25), 2026, 3);
    var flows =
        List.of(
            flow("licence", Kind.OPERATION, new Amounts.Span(2, 3, 100, 0, 2), 3),
            flow("exit", Kind.EXIT, in(2, 45), 3));

    LockIn lockIn = Objects.requireNonNull(LockIn.of(flows, factors, 3));
    assertThat(lockIn.year()).isEqualTo(2);
    // 100 now and 100 a year later at a quarter
    assertThat(lockIn.index()).isCloseTo(45 / 180.0, within(1e-12));
  }

  @Test
  void theYearInWhichLeavingIsDearestCounts() {
    Factors factors = Factors.of(new Rates.Constant(0), 2026, 4);
    Amount licence = flow("licence", Kind.OPERATION, new Amounts.Span(0, 4, 100, 0, 0), 4);

    assertThat(
            LockIn.of(
                List.of(
                    licence,
                    flow("early", Kind.EXIT, in(1, 200), 4),
                    flow("late", Kind.EXIT, in(3, 60), 4)),
                factors,
                4))
        .isEqualTo(new LockIn(1, 0.5));
    assertThat(
            LockIn.of(
                List.of(
                    licence,
                    flow("early", Kind.EXIT, in(1, 200), 4),
                    flow("alike", Kind.EXIT, in(3, 100), 4)),
                factors,
                4))
        .as("the first of years that are alike")
        .isEqualTo(new LockIn(1, 0.5));
    assertThat(LockIn.of(List.of(licence, flow("last", Kind.EXIT, in(4, 200), 4)), factors, 4))
        .isEqualTo(new LockIn(4, 2));
    assertThat(LockIn.of(List.of(flow("only", Kind.EXIT, in(4, 1), 4)), factors, 4))
        .as("nothing is left to pay")
        .isEqualTo(new LockIn(4, Double.POSITIVE_INFINITY));
  }

  @Test
  void damageBelowZeroIsABenefit() {
    Amount flow = flow("trees", Kind.EXTERNALITY, in(1, -30), 2);
    assertThat(flow.benefit()).containsExactly(0, 30, 0);
    assertThat(flow.cost()).containsExactly(0, 0, 0);
  }
}
