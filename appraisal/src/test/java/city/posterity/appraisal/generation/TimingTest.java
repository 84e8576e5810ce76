package city.posterity.appraisal.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.generation.Reading.Missing;
import city.posterity.appraisal.generation.Timing.DebtTail;
import city.posterity.appraisal.generation.Timing.Payback;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Bills after the last use, payments out of line with use, and when costs have been made up for.
 */
class TimingTest {

  private static final Factors CENTRAL = AccountTest.factors("uk-greenbook-standard", 2026, 60);
  private static final double[] NONE = {};

  @Test
  void aLoanOfTwelveYearsForTenOfUseHasATail() {
    JsonNode one = Acceptance.of("A-12").get("recomputed");
    Offset<Double> tolerance = within(1e-6);
    double[] payments = new double[13];
    Arrays.fill(payments, 1, 13, 100);
    double[] service = new double[13];
    Arrays.fill(service, 1, 11, 1);
    DebtTail tail = Timing.debtTail(payments, NONE, service, CENTRAL);
    assertThat(tail.tailYears()).isEqualTo(one.get("tail_years").asInt());
    assertThat(known(tail.tailShare())).isCloseTo(one.get("tail_share").asDouble(), tolerance);
    assertThat(tail.legacyYears()).isZero();
    assertThat(known(Timing.levelling(payments, service)))
        .isCloseTo(one.get("levelling_deviation").asDouble(), tolerance);
    assertThat(known(Timing.gap(present(service), present(payments))))
        .isCloseTo(one.get("timing_gap").asDouble(), tolerance);
  }

  @Test
  void useAfterTheLastPaymentIsALegacy() {
    DebtTail tail = Timing.debtTail(new double[] {100}, NONE, new double[] {0, 1, 1, 1}, CENTRAL);
    assertThat(tail).isEqualTo(new DebtTail(0, 3, 0, new Reading.Known(0), 3, 0));
  }

  @Test
  void endOfLifeIsNoDebt() {
    DebtTail tail =
        Timing.debtTail(new double[] {100}, new double[] {0, 0, 50}, new double[] {1, 1}, CENTRAL);
    assertThat(tail.tailYears()).isZero();
    assertThat(known(tail.tailShare())).isZero();
    assertThat(tail.endOfLife()).isCloseTo(50 * CENTRAL.at(2), within(1e-12));
  }

  @Test
  void withoutUseOrPaymentThereIsNothingToMeasure() {
    DebtTail unused = Timing.debtTail(new double[] {1}, NONE, NONE, CENTRAL);
    assertThat(unused).isEqualTo(new DebtTail(0, null, null, Missing.UNDEFINED, 0, 0));
    DebtTail free = Timing.debtTail(NONE, NONE, new double[] {1}, CENTRAL);
    assertThat(free).isEqualTo(new DebtTail(null, 0, 0, Missing.UNDEFINED, null, 0));
    assertThat(Timing.levelling(NONE, new double[] {1})).isEqualTo(Missing.UNDEFINED);
    assertThat(Timing.levelling(new double[] {1}, new double[] {0})).isEqualTo(Missing.UNDEFINED);
    assertThat(Timing.gap(NONE, new double[] {1})).isEqualTo(Missing.UNDEFINED);
  }

  @Test
  void levellingRunsFromPaidAsUsedToPaidWithoutUse() {
    assertThat(known(Timing.levelling(new double[] {2, 4}, new double[] {1, 2}))).isZero();
    assertThat(known(Timing.levelling(new double[] {5}, new double[] {0, 3, 3}))).isEqualTo(1);
  }

  @Test
  void paybackIsTheYearFromWhichCostsStayMadeUpFor() {
    assertThat(Timing.payback(new double[] {-10, 4, 4, 4})).isEqualTo(new Payback(3, false));
    assertThat(Timing.payback(new double[] {-0.3, 0.1, 0.1, 0.1}))
        .as("rounding")
        .isEqualTo(new Payback(3, false));
    assertThat(Timing.payback(new double[] {-10, 4, 4})).isEqualTo(new Payback(null, false));
    assertThat(Timing.payback(new double[] {-10, 12, -5, 4})).isEqualTo(new Payback(3, true));
    assertThat(Timing.payback(new double[] {-10, 12, -5})).isEqualTo(new Payback(null, true));
    assertThat(Timing.payback(new double[] {0, -5, 5})).isEqualTo(new Payback(2, false));
    assertThat(Timing.payback(new double[] {0, 0})).isEqualTo(new Payback(null, false));
  }

  private static double[] present(double[] amounts) {
    double[] present = amounts.clone();
    Arrays.setAll(present, t -> present[t] * CENTRAL.at(t));
    return present;
  }

  static double known(Reading reading) {
    return reading.number().orElseThrow(() -> new AssertionError(reading.toString()));
  }
}
