package city.posterity.appraisal.draw;

import java.util.function.DoubleUnaryOperator;

/** Known for sure. */
public record Fixed(double value) implements Distribution {

  public Fixed {
    new Parameters().finite("value", value).check();
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double variance() {
    return 0;
  }

  @Override
  public DoubleUnaryOperator inverse() {
    return u -> value;
  }
}
