package city.posterity.appraisal.generation;

import city.posterity.appraisal.discount.Factors;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When benefits come and when bills do: indices that need no generations. All amounts 0 or more.
 */
public final class Timing {

  /** Of a sum, below which rest is rounding. */
  private static final double ROUNDING = 1e-12;

  private Timing() {}

  /**
   * How much later benefits come than costs, as the difference of their mean years weighted by
   * present value. Below 0: benefits come before the bills.
   *
   * @param presentBenefits by year, from year 0, in present value
   * @return years; undefined where there are no benefits or no costs
   */
  public static Reading gap(double[] presentBenefits, double[] presentCosts) {
    double benefits = sum(presentBenefits);
    double costs = sum(presentCosts);
    return benefits > 0 && costs > 0
        ? new Reading.Known(moment(presentBenefits) / benefits - moment(presentCosts) / costs)
        : Reading.Missing.UNDEFINED;
  }

  /**
   * How far payments stray from use: half the sum of the differences of their yearly shares,
   * undiscounted (total variation distance).
   *
   * @return 0 (paid as used) to 1 (paid in years without use); undefined where there is no payment
   *     or no use
   */
  public static Reading levelling(double[] payments, double[] service) {
    double paid = sum(payments);
    double used = sum(service);
    if (!(paid > 0 && used > 0)) {
      return Reading.Missing.UNDEFINED;
    }
    double sum = 0;
    for (int t = 0; t < Math.max(payments.length, service.length); t++) {
      sum += Math.abs(at(payments, t) / paid - at(service, t) / used);
    }
    return new Reading.Known(Math.min(1, sum / 2));
  }

  /**
   * What is still to be paid when nothing is used any more.
   *
   * @param lastPayment last year with a payment by contract; absent where there is none
   * @param lastUse last year of use under the contracted life; absent where there is none
   * @param tailYears years of payment after the last use; absent where there is no use
   * @param tailShare present value of payments after the last use, of that of all payments
   * @param legacyYears years of use after the last payment, free of charge; absent where there is
   *     no payment
   * @param endOfLife present value of what must follow the use (decommissioning): no debt, so apart
   */
  public record DebtTail(
      @Nullable Integer lastPayment,
      @Nullable Integer lastUse,
      @Nullable Integer tailYears,
      Reading tailShare,
      @Nullable Integer legacyYears,
      double endOfLife) {}

  /**
   * @param payments contractual ones by year from year 0, debt service and least fees with them and
   *     {@code endOfLife} without
   * @param service units of use by year
   * @param factors at least as long as the longest
   */
  public static DebtTail debtTail(
      double[] payments, double[] endOfLife, double[] service, Factors factors) {
    Integer lastPayment = last(payments);
    Integer lastUse = last(service);
    Reading share = Reading.Missing.UNDEFINED;
    if (lastPayment != null && lastUse != null) {
      double after = 0;
      for (int t = lastUse + 1; t < payments.length; t++) {
        after += payments[t] * factors.at(t);
      }
      share = Reading.ratio(after, factors.present(payments));
    }
    return new DebtTail(
        lastPayment,
        lastUse,
        lastUse == null ? null : Math.max(0, lastPayment == null ? 0 : lastPayment - lastUse),
        share,
        lastPayment == null ? null : Math.max(0, lastUse == null ? 0 : lastUse - lastPayment),
        factors.present(endOfLife));
  }

  /**
   * When benefits have made up for costs.
   *
   * @param year first year from which the discounted net sum is never below 0 again; absent where
   *     it is not within the appraisal
   * @param unstable whether it had been reached once and was lost again
   */
  public record Payback(@Nullable Integer year, boolean unstable) {}

  /**
   * @param presentNet benefits less costs by year, from year 0, in present value
   */
  public static Payback payback(double[] presentNet) {
    double gross = Arrays.stream(presentNet).map(Math::abs).sum();
    double sum = 0;
    Integer year = null;
    boolean lost = false;
    boolean begun = false;
    for (int t = 0; t < presentNet.length; t++) {
      sum += presentNet[t];
      // Before the first amount nothing has been paid back.
      begun |= presentNet[t] != 0;
      if (begun && sum >= -ROUNDING * gross) {
        year = year == null ? Integer.valueOf(t) : year;
      } else {
        lost |= year != null;
        year = null;
      }
    }
    return new Payback(year, lost);
  }

  private static @Nullable Integer last(double[] amounts) {
    for (int t = amounts.length - 1; t >= 0; t--) {
      if (amounts[t] > 0) {
        return t;
      }
    }
    return null;
  }

  private static double moment(double[] amounts) {
    double sum = 0;
    for (int t = 0; t < amounts.length; t++) {
      sum += t * amounts[t];
    }
    return sum;
  }

  private static double at(double[] amounts, int year) {
    return year < amounts.length ? amounts[year] : 0;
  }

  private static double sum(double[] amounts) {
    return Arrays.stream(amounts).sum();
  }
}
