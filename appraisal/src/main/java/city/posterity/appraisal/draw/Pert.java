package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/**
 * From low to high, most likely at the mode, as a smooth hump: a beta distribution with {@code
 * alpha = 1 + 4 (mode - low) / (high - low)} and {@code beta = 6 - alpha} (Malcolm, Roseboom, Clark
 * and Fazar 1959, with the usual weight of 4 on the mode).
 *
 * @param mode from {@code low} to {@code high}
 */
public record Pert(double low, double mode, double high) implements Distribution {

  private static final double WEIGHT = 4;

  public Pert {
    Triangular.ordered(low, mode, high).check();
  }

  /** First shape of the beta distribution, from 1 to 5; 3 where low and high are the same. */
  public double alpha() {
    return high == low ? 1 + WEIGHT / 2 : 1 + WEIGHT * ((mode - low) / (high - low));
  }

  /** Second shape of the beta distribution, from 1 to 5. */
  public double beta() {
    return 2 + WEIGHT - alpha();
  }

  @Override
  public double mean() {
    return (low + WEIGHT * mode + high) / (2 + WEIGHT);
  }

  @Override
  public double variance() {
    double mean = mean();
    return StrictMath.max(0, (mean - low) * (high - mean) / (3 + WEIGHT));
  }

  /** One alone is not worth a table. */
  @Override
  public double quantile(double u) {
    Distribution.check(u);
    return high == low ? low : low + (high - low) * new Beta(alpha()).between(0, 1, u);
  }

  @Override
  public DoubleUnaryOperator inverse() {
    if (high == low) {
      return u -> low;
    }
    var table = new BetaTable(new Beta(alpha()));
    double width = high - low;
    return u -> low + width * table.quantile(u);
  }
}
