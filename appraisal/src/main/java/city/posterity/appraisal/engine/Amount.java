package city.posterity.appraisal.engine;

import city.posterity.appraisal.Line;
import city.posterity.appraisal.discount.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A line with its amounts in the currency and prices of the file.
 *
 * @param cost by year from 0 to the horizon, 0 or more
 * @param benefit by year, 0 or more
 * @param own schedule of the line, instead of the central one; absent for none
 */
public record Amount(Line line, double[] cost, double[] benefit, @Nullable Schedule own) {

  /** Amounts of a line as its kind books them: what is below zero goes to the other side. */
  static Amount of(Line line, double[] amounts, @Nullable Schedule own) {
    double[] cost = new double[amounts.length];
    double[] benefit = new double[amounts.length];
    for (int t = 0; t < amounts.length; t++) {
      double x = line.kind().isCost() ? amounts[t] : -amounts[t];
      if (x >= 0) {
        cost[t] = x;
      } else {
        benefit[t] = -x;
      }
    }
    return new Amount(line, cost, benefit, own);
  }
}
