package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/**
 * Bell-shaped, cut off below 0: a negative factor would turn a cost into a benefit. What is cut off
 * is spread over the rest, so that {@link #mean()} and {@link #variance()} are those of the
 * truncated distribution and differ from the parameters where {@code sd} is large: by less than a
 * millionth of the mean while {@code sd} is below a fifth of it.
 *
 * @param untruncatedMean {@code mean} in a file: of the bell before it is cut; 0 or more
 * @param sd standard deviation of the bell before it is cut; 0 or more
 */
public record Normal(double untruncatedMean, double sd) implements Distribution {

  public Normal {
    new Parameters()
        .finite("mean", untruncatedMean)
        .finite("sd", sd)
        .wrongIf(
            untruncatedMean < 0,
            "mean",
            "mean (%s) of a factor is below 0".formatted(untruncatedMean))
        .wrongIf(sd < 0, "sd", "sd (%s) is below 0".formatted(sd))
        .check();
  }

  /** Of the truncated distribution (Johnson, Kotz and Balakrishnan 1994, section 10.1). */
  @Override
  public double mean() {
    return sd == 0 ? untruncatedMean : untruncatedMean + sd * hazard();
  }

  @Override
  public double variance() {
    if (sd == 0) {
      return 0;
    }
    double hazard = hazard();
    return sd * sd * (1 - hazard * (cut() + hazard));
  }

  /** Density of the bell at the cut, over what is left of it. */
  private double hazard() {
    return StandardNormal.density(cut()) / StandardNormal.cumulative(cut());
  }

  /** How many standard deviations the mean is above 0; beyond 40 nothing is cut off any more. */
  private double cut() {
    return StrictMath.min(untruncatedMean / sd, 40);
  }

  @Override
  public DoubleUnaryOperator inverse() {
    if (sd == 0) {
      return u -> untruncatedMean;
    }
    double left = StandardNormal.cumulative(cut());
    // from the upper end, where nothing was cut: no digits are lost; rounding may not go below 0
    return u -> StrictMath.max(0, untruncatedMean - sd * StandardNormal.quantile((1 - u) * left));
  }
}
