package city.posterity.appraisal.draw;

import java.util.HashMap;
import java.util.Map;

/** Some consecutive draws of all drivers. For one thread. */
public final class Chunk {

  private final Draws draws;
  private final int index;
  private final int first;
  private final int size;
  private final Map<Driver, double[]> uniforms = new HashMap<>();
  private final Map<Integer, double[]> deviates = new HashMap<>();

  Chunk(Draws draws, int index, int first, int size) {
    this.draws = draws;
    this.index = index;
    this.first = first;
    this.size = size;
  }

  /** Number of its first draw among all, from 0. */
  public int first() {
    return first;
  }

  public int size() {
    return size;
  }

  /**
   * The driver's draws as probabilities, strictly between 0 and 1, to be put into the {@linkplain
   * Distribution#inverse() inverse} of each of its lines. Not to be changed.
   */
  public double[] uniforms(Driver driver) {
    double[] known = uniforms.get(driver);
    if (known == null) {
      known = draw(driver);
      // one of its own is asked for by its line alone, once
      if (driver instanceof Driver.Shared) {
        uniforms.put(driver, known);
      }
    }
    return known;
  }

  private double[] draw(Driver driver) {
    int at =
        driver instanceof Driver.Shared shared
            ? draws.correlations().drivers().indexOf(shared.id())
            : -1;
    if (at < 0 || draws.correlations().isFree(at)) {
      return draws.own(driver, index, size);
    }
    double[] together = new double[size];
    for (int j = 0; j <= at; j++) {
      double weight = draws.correlations().weight(at, j);
      if (weight != 0) {
        double[] deviate = deviates(j);
        for (int i = 0; i < size; i++) {
          together[i] += weight * deviate[i];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      together[i] = inside(StandardNormal.cumulative(together[i]));
    }
    return together;
  }

  /** What is nearer to 0 or 1 than any single driver's draw is held there. */
  private static double inside(double u) {
    return StrictMath.min(1 - 0x1p-53, StrictMath.max(0x1p-53, u));
  }

  private double[] deviates(int driver) {
    double[] known = deviates.get(driver);
    if (known == null) {
      var shared = new Driver.Shared(draws.correlations().drivers().get(driver));
      known = draws.own(shared, index, size);
      for (int i = 0; i < size; i++) {
        known[i] = StandardNormal.quantile(known[i]);
      }
      deviates.put(driver, known);
    }
    return known;
  }
}
