package city.posterity.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Financing.Loan;
import city.posterity.appraisal.Financing.PayAsYouGo;
import city.posterity.appraisal.Financing.Repayment;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Financing moves payments, and its cost is shown rather than scaled away. */
class FinancingTest {

  private static final double[] OUTLAYS = {1000, 0, 500};
  private static final Factors TWO = factors("flat:0.02");
  private static final Factors THREE = factors("flat:0.03");

  private static Factors factors(String schedule) {
    return Schedules.published().find(schedule).orElseThrow().factors(2026, 60);
  }

  /** What the payments are worth more than the outlays. */
  private static double cost(Financing financing, Factors factors) {
    return factors.present(financing.payments(OUTLAYS)) - factors.present(OUTLAYS);
  }

  @ParameterizedTest
  @EnumSource(Repayment.class)
  void aLoanAtTheRateOfTheFactorsCostsNothing(Repayment repayment) {
    assertThat(cost(new Loan(repayment, 12, 0.02), TWO)).isCloseTo(0, within(1e-9));
    assertThat(cost(new Loan(repayment, 12, 0.03), TWO)).isPositive();
    assertThat(cost(new Loan(repayment, 12, 0.02), THREE)).isNegative();
    assertThat(cost(new Loan(repayment, 12, 0), factors("zero"))).isCloseTo(0, within(1e-9));
    assertThat(new Loan(repayment, 12, 1e-12).payments(OUTLAYS)[5])
        .isCloseTo(new Loan(repayment, 12, 0).payments(OUTLAYS)[5], within(1e-8));
  }

  @Test
  void paymentsRunAfterTheOutlayForTheYearsOfTheLoan() {
    double[] one = {1000};
    assertThat(new Loan(Repayment.BULLET, 3, 0.1).payments(one))
        .containsExactly(new double[] {0, 100, 100, 1100}, within(1e-9));
    assertThat(new Loan(Repayment.LINEAR, 2, 0.1).payments(one))
        .containsExactly(new double[] {0, 600, 550}, within(1e-9));
    double level = 1000 * 0.1 / (1 - StrictMath.pow(1.1, -2));
    assertThat(new Loan(Repayment.ANNUITY, 2, 0.1).payments(one))
        .containsExactly(new double[] {0, level, level}, within(1e-9));
    assertThat(new PayAsYouGo().payments(OUTLAYS)).isEqualTo(OUTLAYS);
    assertThat(cost(new PayAsYouGo(), TWO)).isZero();
  }

  @Test
  void aLoanNeedsYearsAndARate() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Loan(Repayment.ANNUITY, 0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Loan(Repayment.ANNUITY, 5, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Loan(Repayment.ANNUITY, 5, Double.NaN));
  }
}
