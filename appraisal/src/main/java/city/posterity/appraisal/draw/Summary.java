package city.posterity.appraisal.draw;

/**
 * What the draws of one result say, in the result's unit.
 *
 * @param draws how many
 * @param sd of the draws (divided by one less than their number); 0 for one draw
 * @param standardError of the mean
 * @param p5 not exceeded by 5 % of draws; all quantiles are of type 7 (Hyndman and Fan 1996)
 */
public record Summary(
    int draws,
    double mean,
    double sd,
    double standardError,
    double p5,
    double p10,
    double p50,
    double p90,
    double p95) {

  /** Fewer are never called enough. */
  public static final int ENOUGH_DRAWS = 10_000;

  /** The standard error must be below this share of the mean. */
  public static final double ENOUGH_PRECISION = 0.005;

  /**
   * @param results one for each draw, in their order; stays as it is
   * @throws IllegalArgumentException for none, or one that is no number
   */
  public static Summary of(double[] results) {
    if (results.length == 0) {
      throw new IllegalArgumentException("there are no draws");
    }
    double sum = 0;
    for (double result : results) {
      sum += result;
    }
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("the draws hold something that is no number");
    }
    double mean = sum / results.length;
    double squares = 0;
    for (double result : results) {
      squares += (result - mean) * (result - mean);
    }
    double sd = results.length == 1 ? 0 : StrictMath.sqrt(squares / (results.length - 1));
    var order = new Quantiles(results);
    return new Summary(
        results.length,
        mean,
        sd,
        sd / StrictMath.sqrt(results.length),
        order.at(0.05),
        order.at(0.1),
        order.at(0.5),
        order.at(0.9),
        order.at(0.95));
  }

  /** The share of draws below a threshold: the probability of a net present value below 0. */
  public static double below(double[] results, double threshold) {
    int count = 0;
    for (double result : results) {
      if (result < threshold) {
        count++;
      }
    }
    return (double) count / results.length;
  }

  /**
   * Whether there were enough draws: {@value #ENOUGH_DRAWS}, and a standard error below 0.5 % of
   * the mean, whichever comes later. A mean of 0 has no such share: only a result without any
   * spread is precise enough then.
   */
  public boolean hasConverged() {
    return draws >= ENOUGH_DRAWS
        && (standardError == 0 || standardError < ENOUGH_PRECISION * StrictMath.abs(mean));
  }
}
