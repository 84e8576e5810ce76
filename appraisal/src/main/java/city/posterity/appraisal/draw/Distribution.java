package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/**
 * What a factor may turn out to be. Factors have no unit; a line's amounts are multiplied by them.
 *
 * <p>Every record checks its parameters when it is made and throws an {@link
 * city.posterity.appraisal.AppraisalException} with every problem at once; the pointers in it are
 * those of the parameters ({@code /low}), relative to the place of the distribution in the file.
 */
public sealed interface Distribution
    permits Fixed, Uniform, Triangular, Pert, Normal, Lognormal, Discrete {

  /** Analytic, not simulated. */
  double mean();

  /** Analytic, not simulated; 0 or more. */
  double variance();

  /**
   * The inverse of the cumulative distribution, ready to be asked often. It never falls.
   *
   * @return takes a probability strictly between 0 and 1
   */
  DoubleUnaryOperator inverse();

  /**
   * The value that is not exceeded with the given probability. For many, ask {@link #inverse()}
   * once.
   *
   * @param u strictly between 0 and 1
   */
  default double quantile(double u) {
    check(u);
    return inverse().applyAsDouble(u);
  }

  /** Refuses what is no probability strictly between 0 and 1. */
  static void check(double u) {
    if (!(u > 0 && u < 1)) {
      throw new IllegalArgumentException("not strictly between 0 and 1: " + u);
    }
  }
}
