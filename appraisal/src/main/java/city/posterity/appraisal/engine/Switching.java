package city.posterity.appraisal.engine;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The constant rates at which the better of two options changes: there may be none or several. The
 * span from 0 to 15 % is scanned in steps of a tenth of a point, and each change of sign is halved
 * until the rate is known to a billionth.
 */
final class Switching {

  private static final int STEPS = 150;
  private static final double STEP = 0.001;

  private Switching() {}

  /**
   * @param horizon last year of the lines
   * @return rates as fractions, rising; empty for none
   */
  static List<Double> rates(List<Amount> one, List<Amount> other, int decisionYear, int horizon) {
    DoubleUnaryOperator difference =
        rate -> {
          Factors factors = Factors.of(new Rates.Constant(rate), decisionYear, horizon);
          return Present.of(one, factors).net() - Present.of(other, factors).net();
        };
    var rates = new ArrayList<Double>();
    double low = 0;
    double atLow = difference.applyAsDouble(low);
    for (int i = 1; i <= STEPS; i++) {
      double high = i * STEP;
      double atHigh = difference.applyAsDouble(high);
      if (atLow != 0 && atHigh == 0 || atLow * atHigh < 0) {
        rates.add(halved(difference, low, atLow, high));
      }
      low = high;
      atLow = atHigh;
    }
    return List.copyOf(rates);
  }

  private static double halved(DoubleUnaryOperator f, double from, double atFrom, double to) {
    double low = from;
    double high = to;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (f.applyAsDouble(middle) * atFrom > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
