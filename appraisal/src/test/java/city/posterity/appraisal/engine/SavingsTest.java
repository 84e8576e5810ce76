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
  void damageBelowZeroIsABenefit() {
    Amount flow = flow("trees", Kind.EXTERNALITY, in(1, -30), 2);
    assertThat(flow.benefit()).containsExactly(0, 30, 0);
    assertThat(flow.cost()).containsExactly(0, 0, 0);
  }
}
