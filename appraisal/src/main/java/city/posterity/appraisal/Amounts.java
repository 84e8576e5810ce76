package city.posterity.appraisal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts or quantities by year, as a file gives them. Years are counted from the decision year.
 */
public sealed interface Amounts {

  /** Last year with an amount that is named; 0 for none. */
  int last();

  /**
   * By year from 0 to the horizon; what is later is left out, and {@link #last()} tells of it.
   *
   * @param horizon 0 or more
   */
  double[] byYear(int horizon);

  /** Each year that has one. */
  record ByYear(SortedMap<Integer, Double> years) implements Amounts {

    public ByYear {
      years = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    @Override
    public int last() {
      return years.isEmpty() ? 0 : years.lastKey();
    }

    @Override
    public double[] byYear(int horizon) {
      double[] amounts = new double[horizon + 1];
      for (Map.Entry<Integer, Double> e : years.headMap(horizon + 1).entrySet()) {
        amounts[e.getKey()] = e.getValue();
      }
      return amounts;
    }
  }

  /**
   * The same amount in every year of a span, growing.
   *
   * @param value in the year {@code growthFrom}
   * @param growth real, a year, as a fraction; below zero it shrinks
   * @param growthFrom year in which growth begins to count; the years before have {@code value}
   */
  record Span(int from, int to, double value, double growth, int growthFrom) implements Amounts {

    @Override
    public int last() {
      return to;
    }

    @Override
    public double[] byYear(int horizon) {
      double[] amounts = new double[horizon + 1];
      double grown = value;
      for (int t = Math.min(from, growthFrom); t <= Math.min(to, horizon); t++) {
        if (t > growthFrom) {
          grown *= 1 + growth;
        }
        if (t >= from) {
          amounts[t] = grown;
        }
      }
      return amounts;
    }
  }
}
