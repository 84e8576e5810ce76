package city.posterity.appraisal.engine;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import java.util.List;
import java.util.function.Function;

/**
 * What an option costs and gives in the decision year, in the currency and prices of the file.
 *
 * @param cost 0 or more
 * @param benefit 0 or more
 */
public record Present(double cost, double benefit) {

  public double net() {
    return benefit - cost;
  }

  /**
   * @param own factors of a line that has a schedule of its own
   */
  static Present of(List<Amount> lines, Factors factors, Function<Schedule, Factors> own) {
    double cost = 0;
    double benefit = 0;
    for (Amount line : lines) {
      Schedule schedule = line.own();
      Factors used = schedule == null ? factors : own.apply(schedule);
      cost += used.present(line.cost());
      benefit += used.present(line.benefit());
    }
    return new Present(cost, benefit);
  }

  /** Under one schedule for all lines. */
  static Present of(List<Amount> lines, Factors factors) {
    return of(lines, factors, _ -> factors);
  }
}
