package city.posterity.appraisal.draw;

/** Where a driver stands while another is looked at. */
public sealed interface Level {

  /** The factor of a line whose driver stands there. */
  double of(Distribution distribution);

  /** Each of its lines has its mean. */
  record Mean() implements Level {
    @Override
    public double of(Distribution distribution) {
      return distribution.mean();
    }
  }

  /**
   * Each of its lines has its quantile.
   *
   * @param u strictly between 0 and 1
   */
  record Quantile(double u) implements Level {
    @Override
    public double of(Distribution distribution) {
      return distribution.quantile(u);
    }
  }
}
