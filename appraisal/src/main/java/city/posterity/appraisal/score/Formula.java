package city.posterity.appraisal.score;

/** The award formulas, by the ids under which files name them. */
public enum Formula {
  LOWEST_RATIO,
  LINEAR_LOWEST,
  LINEAR_RANGE,
  MEAN_SWING,
  PARABOLIC_MIN,
  SQRT_RATIO,
  RANK,
  LINEAR_FIXED,
  PARABOLIC_FIXED,
  PRICE_PER_QUALITY,
  /** Recommended: no bid can move another, and the worth of quality is public. */
  QUALITY_TO_PRICE,
  FIXED_PRICE,
  LEAST_COST_ABOVE_THRESHOLD;

  /** Whether the score of a bid depends on the prices of others. */
  public boolean relative() {
    return switch (this) {
      case LOWEST_RATIO, LINEAR_LOWEST, LINEAR_RANGE, MEAN_SWING, PARABOLIC_MIN, SQRT_RATIO, RANK ->
          true;
      case LINEAR_FIXED,
          PARABOLIC_FIXED,
          PRICE_PER_QUALITY,
          QUALITY_TO_PRICE,
          FIXED_PRICE,
          LEAST_COST_ABOVE_THRESHOLD ->
          false;
    };
  }

  /** Whether price earns points, so that its weight and that of quality have to add up to 100. */
  boolean weighted() {
    return relative() || this == LINEAR_FIXED || this == PARABOLIC_FIXED;
  }
}
