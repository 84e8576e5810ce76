package city.posterity.appraisal.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Which driver matters most: each alone at its 10 % and 90 % quantile, all others at their means.
 * Correlations are left out on purpose: a bar shows what its driver alone moves.
 *
 * @param base the result with every driver at its mean
 * @param bars the widest first; equally wide ones by key
 */
public record Tornado(double base, List<Bar> bars) {

  public Tornado {
    bars = List.copyOf(bars);
  }

  /**
   * @param low the result with the driver at its 10 % quantile; not always the lower one
   * @param high the result with the driver at its 90 % quantile
   */
  public record Bar(Driver driver, double low, double high) {
    public double width() {
      return StrictMath.abs(high - low);
    }
  }

  /**
   * @param drivers each once
   * @param result what comes out when each driver stands where the function says
   */
  public static Tornado of(
      Collection<Driver> drivers, ToDoubleFunction<Function<Driver, Level>> result) {
    Level mean = new Level.Mean();
    List<Bar> bars =
        drivers.stream()
            .map(d -> new Bar(d, alone(result, d, 0.1, mean), alone(result, d, 0.9, mean)))
            .sorted(
                Comparator.comparingDouble(Bar::width)
                    .reversed()
                    .thenComparing(bar -> bar.driver().key()))
            .toList();
    return new Tornado(result.applyAsDouble(driver -> mean), bars);
  }

  private static double alone(
      ToDoubleFunction<Function<Driver, Level>> result, Driver moved, double u, Level mean) {
    Level level = new Level.Quantile(u);
    return result.applyAsDouble(driver -> driver.equals(moved) ? level : mean);
  }
}
