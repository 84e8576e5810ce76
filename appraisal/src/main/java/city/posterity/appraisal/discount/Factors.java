package city.posterity.appraisal.discount;

import java.util.Arrays;

/**
 * What one unit of a year counts in the decision year: {@code DF(0) = 1}, {@code DF(t) = DF(t-1) /
 * (1 + r(t))} with the rate of the band that holds year t (HM Treasury, Green Book supplementary
 * guidance on discounting). A later, lower rate holds for the later steps only: {@code (1 +
 * r(t))^-t} would let the factor rise at the edge of a band.
 */
public final class Factors {

  private final double[] factors;

  private Factors(double[] factors) {
    this.factors = factors;
  }

  /**
   * @param decisionYear of the calendar
   * @param last last year, counted from the decision year; 0 or more
   */
  public static Factors of(Rates rates, int decisionYear, int last) {
    if (last < 0) {
      throw new IllegalArgumentException("the last year is before the decision: " + last);
    }
    double[] factors = new double[last + 1];
    factors[0] = 1;
    for (int t = 1; t <= last; t++) {
      factors[t] = factors[t - 1] / (1 + rates.at(t, decisionYear + t));
    }
    return new Factors(factors);
  }

  /** Of a year from 0 to {@link #last()}. */
  public double at(int year) {
    return factors[year];
  }

  public int last() {
    return factors.length - 1;
  }

  /** Sum of the factors of the years 1 to {@code years}: what a yearly unit is worth. */
  public double annuity(int years) {
    double sum = 0;
    for (int t = 1; t <= years; t++) {
      sum += factors[t];
    }
    return sum;
  }

  /** The constant rate that gives the same factor; for a year of 1 or more. */
  public double effectiveRate(int year) {
    return StrictMath.pow(factors[year], -1.0 / year) - 1;
  }

  /**
   * @param amounts by year, from year 0; not longer than {@code last() + 1}
   * @return what they are worth in the decision year, in their own unit
   */
  public double present(double[] amounts) {
    double sum = 0;
    for (int t = 0; t < amounts.length; t++) {
      sum += amounts[t] * factors[t];
    }
    return sum;
  }

  /** A copy, from year 0. */
  public double[] toArray() {
    return Arrays.copyOf(factors, factors.length);
  }
}
