package city.posterity.appraisal;

import java.util.List;

/**
 * One option or bid.
 *
 * @param service which years it serves, and how much in each
 */
public record Option(String id, String title, Service service, List<Line> lines) {

  public Option {
    lines = List.copyOf(lines);
  }

  /** Usable service by year, in whatever unit it is counted. */
  public sealed interface Service {

    double[] byYear(int horizon);

    /** Last year of usable service under the contracted life. */
    int last();

    /**
     * The same in every year.
     *
     * @param first year, 0 or more
     * @param last year, from {@code first} on
     */
    record Span(int first, int last) implements Service {
      @Override
      public double[] byYear(int horizon) {
        double[] service = new double[horizon + 1];
        for (int t = first; t <= Math.min(last, horizon); t++) {
          service[t] = 1;
        }
        return service;
      }
    }

    /** So much in each year. */
    record Measured(Amounts amounts) implements Service {
      @Override
      public double[] byYear(int horizon) {
        return amounts.byYear(horizon);
      }

      @Override
      public int last() {
        return amounts.last();
      }
    }
  }
}
