package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/**
 * Anything from low to high, each as likely.
 *
 * @param high not below {@code low}
 */
public record Uniform(double low, double high) implements Distribution {

  public Uniform {
    new Parameters()
        .finite("low", low)
        .finite("high", high)
        .wrongIf(low > high, "high", "high (%s) is below low (%s)".formatted(high, low))
        .check();
  }

  @Override
  public double mean() {
    return low + (high - low) / 2;
  }

  @Override
  public double variance() {
    return (high - low) * (high - low) / 12;
  }

  @Override
  public DoubleUnaryOperator inverse() {
    return u -> low + (high - low) * u;
  }
}
