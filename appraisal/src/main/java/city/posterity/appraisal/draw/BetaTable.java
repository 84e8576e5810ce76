package city.posterity.appraisal.draw;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The inverse of a beta distribution from a table that is built once: cumulative probabilities and
 * densities at knots that are close together at the ends. Between two knots the distribution is the
 * cubic with these values and slopes (Hermite), which is solved for; in the intervals at the ends,
 * where powers are no cubics, the distribution itself is. Off by less than 1e-8 of the width.
 */
final class BetaTable {

  private static final int INTERVALS = 256;

  /** Intervals at each end in which powers are no cubics. */
  private static final int EDGE = 8;

  private static final int MOST_STEPS = 80;

  private final Beta beta;
  private final double[] knots = new double[INTERVALS + 1];
  private final double[] upTo = new double[INTERVALS + 1];
  private final double[] slopes = new double[INTERVALS + 1];

  BetaTable(Beta beta) {
    this.beta = beta;
    for (int i = 0; i <= INTERVALS; i++) {
      double t = (double) i / INTERVALS;
      knots[i] = t * t * (3 - 2 * t);
      // rounding must not let the table fall
      upTo[i] = StrictMath.max(i == 0 ? 0 : upTo[i - 1], beta.cumulative(knots[i]));
      slopes[i] = beta.density(knots[i]);
    }
  }

  /**
   * @param u strictly between 0 and 1
   */
  double quantile(double u) {
    int found = Arrays.binarySearch(upTo, u);
    if (found >= 0) {
      return knots[found];
    }
    int i = -found - 2;
    return i < EDGE || i >= INTERVALS - EDGE ? exact(i, u) : cubic(i, u);
  }

  /** The distribution itself. */
  private double exact(int i, double u) {
    return solve(
        knots[i],
        knots[i + 1],
        knots[i] + (knots[i + 1] - knots[i]) / 2,
        x -> beta.cumulative(x) - u,
        beta::density);
  }

  /** The cubic between two knots, over the share of the interval that is passed. */
  private double cubic(int i, double u) {
    double width = knots[i + 1] - knots[i];
    double rise = upTo[i + 1] - upTo[i];
    double start = slopes[i] * width;
    double square = 3 * rise - (2 * slopes[i] + slopes[i + 1]) * width;
    double cube = (slopes[i] + slopes[i + 1]) * width - 2 * rise;
    double sought = u - upTo[i];
    double share =
        solve(
            0,
            1,
            sought / rise,
            t -> ((cube * t + square) * t + start) * t - sought,
            t -> (3 * cube * t + 2 * square) * t + start);
    return knots[i] + width * share;
  }

  /** Where a rising function is 0: Newton's method, kept within bounds that hold the solution. */
  private static double solve(
      double from, double to, double guess, DoubleUnaryOperator off, DoubleUnaryOperator slope) {
    double low = from;
    double high = to;
    double x = guess;
    for (int step = 0; step < MOST_STEPS; step++) {
      double wrong = off.applyAsDouble(x);
      if (wrong < 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x - wrong / slope.applyAsDouble(x);
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (StrictMath.abs(next - x) <= 1e-13 * to) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
