package city.posterity.appraisal.draw;

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

  private static final int COEFFICIENTS = 8;

  /** Where these do not do, the distribution itself is solved for. */
  private static final int FEW_STEPS = 4;

  /** Equal parts of all probabilities, each with the interval in which to begin looking. */
  private static final int GUIDES = 512;

  private final Beta beta;
  private final double[] knots = new double[INTERVALS + 1];
  private final double[] upTo = new double[INTERVALS + 1];
  private final double[] slopes = new double[INTERVALS + 1];

  /**
   * For each interval the three coefficients of its cubic, one over its rise, the slopes of the
   * inverse at both ends, and its width; together, since they are read together.
   */
  private final double[] cubics = new double[INTERVALS * COEFFICIENTS];

  private final int[] guide = new int[GUIDES];

  BetaTable(Beta beta) {
    this.beta = beta;
    for (int i = 0; i <= INTERVALS; i++) {
      double t = (double) i / INTERVALS;
      knots[i] = t * t * (3 - 2 * t);
      // rounding must not let the table fall
      upTo[i] = StrictMath.max(i == 0 ? 0 : upTo[i - 1], beta.cumulative(knots[i]));
      slopes[i] = beta.density(knots[i]);
    }
    for (int i = 0; i < INTERVALS; i++) {
      double width = knots[i + 1] - knots[i];
      double rise = upTo[i + 1] - upTo[i];
      double start = slopes[i] * width;
      double end = slopes[i + 1] * width;
      double[] cubic = {
        start,
        3 * rise - 2 * start - end,
        start + end - 2 * rise,
        1 / rise,
        rise / start,
        rise / end,
        width
      };
      System.arraycopy(cubic, 0, cubics, i * COEFFICIENTS, cubic.length);
    }
    int below = 0;
    for (int g = 0; g < GUIDES; g++) {
      while (upTo[below + 1] < (double) g / GUIDES) {
        below++;
      }
      guide[g] = below;
    }
  }

  /**
   * @param u strictly between 0 and 1
   */
  double quantile(double u) {
    int i = guide[(int) (u * GUIDES)];
    while (upTo[i + 1] < u) {
      i++;
    }
    if (upTo[i + 1] == u) {
      return knots[i + 1];
    }
    return i < EDGE || i >= INTERVALS - EDGE
        ? beta.between(knots[i], knots[i + 1], u)
        : cubic(i, u);
  }

  /**
   * The cubic between two knots, over the share of the interval that is passed. The inverse of the
   * cubic is nearly a cubic itself: the one with its values and slopes is where Newton's method
   * begins, and mostly ends after a step.
   */
  private double cubic(int i, double u) {
    int at = i * COEFFICIENTS;
    double start = cubics[at];
    double square = cubics[at + 1];
    double cube = cubics[at + 2];
    double sought = u - upTo[i];
    double share = guess(sought * cubics[at + 3], cubics[at + 4], cubics[at + 5]);
    for (int step = 0; step < FEW_STEPS; step++) {
      double wrong = ((cube * share + square) * share + start) * share - sought;
      double slope = (3 * cube * share + 2 * square) * share + start;
      double next = share - wrong / slope;
      // a step this small leaves an error of its square
      boolean done = Math.abs(next - share) < 1e-5;
      share = next;
      if (done) {
        return knots[i] + cubics[at + 6] * share;
      }
    }
    return beta.between(knots[i], knots[i + 1], u);
  }

  /** A cubic from 0 to 1 with these slopes at its ends. */
  private static double guess(double part, double from, double to) {
    double rest = 1 - part;
    return part * (part * (3 - 2 * part) + rest * (from * rest - to * part));
  }
}
