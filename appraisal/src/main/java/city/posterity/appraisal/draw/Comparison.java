package city.posterity.appraisal.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * How one option does against the others, over the same draws.
 *
 * @param probabilityBest share of draws in which it is the best; those that are equally good share
 *     the draw, so that the shares of all options add up to 1
 * @param expectedRegret mean of what it falls short of the best of each draw, in the unit of the
 *     results; 0 or more
 */
public record Comparison(double probabilityBest, double expectedRegret) {

  /**
   * @param results by option, then by draw; the same number of draws for each, one at least. The
   *     lowest is the best: of net values, give the negative.
   * @return one for each option, in their order
   */
  public static List<Comparison> of(List<double[]> results) {
    int draws = results.isEmpty() ? 0 : results.getFirst().length;
    double[] best = new double[results.size()];
    double[] regret = new double[results.size()];
    for (int i = 0; i < draws; i++) {
      double lowest = Double.POSITIVE_INFINITY;
      int ties = 0;
      for (double[] option : results) {
        if (option[i] < lowest) {
          lowest = option[i];
          ties = 1;
        } else if (option[i] == lowest) {
          ties++;
        }
      }
      for (int o = 0; o < best.length; o++) {
        double more = results.get(o)[i] - lowest;
        best[o] += more == 0 ? 1.0 / ties : 0;
        regret[o] += more;
      }
    }
    var comparisons = new ArrayList<Comparison>();
    for (int o = 0; o < best.length; o++) {
      comparisons.add(new Comparison(best[o] / draws, regret[o] / draws));
    }
    return List.copyOf(comparisons);
  }
}
