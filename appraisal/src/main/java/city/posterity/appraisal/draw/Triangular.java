package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/**
 * From low to high, most likely at the mode, falling in straight lines to both ends.
 *
 * @param mode from {@code low} to {@code high}
 */
public record Triangular(double low, double mode, double high) implements Distribution {

  public Triangular {
    ordered(low, mode, high).check();
  }

  /** What triangular and PERT distributions demand alike. */
  static Parameters ordered(double low, double mode, double high) {
    return new Parameters()
        .finite("low", low)
        .finite("mode", mode)
        .finite("high", high)
        .wrongIf(mode < low, "mode", "mode (%s) is below low (%s)".formatted(mode, low))
        .wrongIf(mode > high, "mode", "mode (%s) is above high (%s)".formatted(mode, high))
        .wrongIf(low > high, "high", "high (%s) is below low (%s)".formatted(high, low));
  }

  @Override
  public double mean() {
    return (low + mode + high) / 3;
  }

  @Override
  public double variance() {
    // of the distances, so that a narrow triangle far from 0 does not lose its digits
    double a = mode - low;
    double b = high - low;
    return (a * a + b * b - a * b) / 18;
  }

  @Override
  public DoubleUnaryOperator inverse() {
    double width = high - low;
    double rise = mode - low;
    double fall = high - mode;
    // compared with u times the width, so that a triangle without width needs no case of its own
    return u ->
        u * width < rise
            ? low + StrictMath.sqrt(u * width * rise)
            : high - StrictMath.sqrt((1 - u) * width * fall);
  }
}
