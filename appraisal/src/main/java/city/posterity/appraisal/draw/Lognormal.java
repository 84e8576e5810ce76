package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/**
 * Never negative, with a long tail upwards, given by its mean and the value that one in ten draws
 * exceeds. With {@code z} the normal quantile at 0.9, {@code ln(p90 / mean) = z sigma - sigma^2 /
 * 2}; of the two solutions the smaller sigma is taken, since the other means a tail that nobody
 * describes by its 90 % value. A p90 further than {@code exp(z^2 / 2)} = 2.27 times the mean has no
 * solution.
 *
 * @param mean above 0
 * @param p90 above {@code mean}, up to 2.27 times of it
 */
public record Lognormal(double mean, double p90) implements Distribution {

  private static final double Z90 = StandardNormal.quantile(0.9);
  private static final double FURTHEST = StrictMath.exp(Z90 * Z90 / 2);

  public Lognormal {
    new Parameters()
        .finite("mean", mean)
        .finite("p90", p90)
        .wrongIf(mean <= 0, "mean", "mean (%s) is not above 0".formatted(mean))
        .wrongIf(p90 <= mean, "p90", "p90 (%s) is not above the mean (%s)".formatted(p90, mean))
        .wrongIf(
            mean > 0 && p90 > mean * FURTHEST,
            "p90",
            "p90 (%s) is more than %.4f times the mean (%s), which no lognormal distribution has"
                .formatted(p90, FURTHEST, mean))
        .check();
  }

  /** Standard deviation of the logarithm. */
  public double sigma() {
    double under = Z90 * Z90 - 2 * StrictMath.log(p90 / mean);
    return Z90 - StrictMath.sqrt(StrictMath.max(0, under));
  }

  /** Mean of the logarithm. */
  public double mu() {
    double sigma = sigma();
    return StrictMath.log(mean) - sigma * sigma / 2;
  }

  @Override
  public double variance() {
    double sigma = sigma();
    return mean * mean * StrictMath.expm1(sigma * sigma);
  }

  @Override
  public DoubleUnaryOperator inverse() {
    double sigma = sigma();
    double mu = mu();
    return u -> StrictMath.exp(mu + sigma * StandardNormal.quantile(u));
  }
}
