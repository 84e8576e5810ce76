package city.posterity.appraisal.engine;

import city.posterity.appraisal.Kind;
import city.posterity.appraisal.discount.Factors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaving costs against what staying costs, at the year where that is dearest: {@code
 * X_exit(t) / PV(remaining payments from t)}. Above 0.3 it is worth a warning, above 1 leaving
 * costs more than staying; both are thresholds of ours.
 *
 * @param year from the decision year
 * @param index 0 or more
 */
public record LockIn(int year, double index) {

  public static final double WARNS = 0.3;
  public static final double LEAVING_COSTS_MORE = 1;

  /** Absent where nothing is to be paid for leaving. */
  static @Nullable LockIn of(List<Amount> lines, Factors factors, int horizon) {
    LockIn worst = null;
    for (int t = 0; t <= horizon; t++) {
      double exit = 0;
      double remaining = 0;
      for (Amount line : lines) {
        if (line.line().kind() == Kind.EXIT) {
          exit += line.cost()[t];
        } else {
          for (int later = t; later <= horizon; later++) {
            remaining += line.cost()[later] * factors.at(later) / factors.at(t);
          }
        }
      }
      if (exit > 0) {
        double index = remaining > 0 ? exit / remaining : Double.POSITIVE_INFINITY;
        if (worst == null || index > worst.index()) {
          worst = new LockIn(t, index);
        }
      }
    }
    return worst;
  }
}
