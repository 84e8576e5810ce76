package city.posterity.appraisal.draw;

/**
 * The beta distribution with shapes alpha and {@code 6 - alpha}, which is all that PERT needs.
 *
 * <p>The complete beta function then needs no gamma function: with {@code Gamma(6) = 120} and the
 * reflection formula, {@code B = (5-a)(4-a)(3-a)(2-a)(1-a) pi / sin(pi a) / 120}.
 */
final class Beta {

  private static final double SHAPES = 6;

  private static final int MOST_STEPS = 80;

  private final double alpha;
  private final double beta;
  private final double complete;

  /**
   * @param alpha from 1 to 5
   */
  Beta(double alpha) {
    this.alpha = alpha;
    this.beta = SHAPES - alpha;
    this.complete = complete(alpha);
  }

  private static double complete(double alpha) {
    long nearest = StrictMath.round(alpha);
    double off = StrictMath.PI * (alpha - nearest);
    // the factor of the nearest whole number and the sine vanish together: their ratio does not
    double product = off == 0 ? 1 : off / StrictMath.sin(off);
    for (int j = 1; j < SHAPES; j++) {
      if (j != nearest) {
        product *= StrictMath.abs(j - alpha);
      }
    }
    return product / 120;
  }

  double density(double x) {
    return StrictMath.pow(x, alpha - 1) * StrictMath.pow(1 - x, beta - 1) / complete;
  }

  /** The probability of a value up to x, which is from 0 to 1. */
  double cumulative(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    return x < (alpha + 1) / (SHAPES + 2)
        ? part(x, 1 - x, alpha, beta)
        : 1 - part(1 - x, x, beta, alpha);
  }

  /**
   * The value that is not exceeded with a probability, where it is known to lie between two values:
   * Newton's method, or half of what is left where that leads out of it.
   *
   * @param u strictly between 0 and 1
   */
  double between(double low, double high, double u) {
    double x = low + (high - low) / 2;
    for (int step = 0; step < MOST_STEPS; step++) {
      double wrong = cumulative(x) - u;
      if (wrong < 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x - wrong / density(x);
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      boolean done = StrictMath.abs(next - x) <= 1e-13 * next;
      x = next;
      if (done) {
        break;
      }
    }
    return x;
  }

  /**
   * The continued fraction of the incomplete beta function (NIST Digital Library of Mathematical
   * Functions 8.17.22) by Lentz's method as modified by Thompson and Barnett 1986. Both terms of
   * the fraction stay away from 0 here, so that the method needs no guard.
   */
  private double part(double x, double rest, double a, double b) {
    double c = 1;
    double d = 1 / (1 - (a + b) * x / (a + 1));
    double fraction = d;
    double step = 0;
    for (int m = 1; StrictMath.abs(step - 1) > 1e-16 && m < 200; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / (1 + even * d);
      c = 1 + even / c;
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / (1 + odd * d);
      c = 1 + odd / c;
      step = d * c;
      fraction *= step;
    }
    return StrictMath.pow(x, a) * StrictMath.pow(rest, b) / (a * complete) * fraction;
  }
}
