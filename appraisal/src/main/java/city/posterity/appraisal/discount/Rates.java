package city.posterity.appraisal.discount;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real yearly rate of each step; the step to year t is the one that ends in it. */
public sealed interface Rates {

  /**
   * @param year from the decision year, 1 or more
   * @param calendar the same year of the calendar
   * @return as a fraction: 0.035
   */
  double at(int year, int calendar);

  /** The same in every year. */
  record Constant(double rate) implements Rates {
    @Override
    public double at(int year, int calendar) {
      return rate;
    }
  }

  /**
   * A band of years.
   *
   * @param from first year whose step has this rate
   * @param to last such year; absent for all that follow
   */
  record Band(int from, @Nullable Integer to, double rate) {
    boolean contains(int year) {
      return year >= from && (to == null || year <= to);
    }
  }

  /** By years that have passed since the decision. */
  record ByElapsedYear(List<Band> bands) implements Rates {
    public ByElapsedYear {
      bands = List.copyOf(bands);
    }

    @Override
    public double at(int year, int calendar) {
      return rate(bands, year);
    }
  }

  /** By years of the calendar; years before the first band have its rate, and so on at the end. */
  record ByCalendarYear(List<Band> bands) implements Rates {
    public ByCalendarYear {
      bands = List.copyOf(bands);
    }

    @Override
    public double at(int year, int calendar) {
      int held = Math.max(calendar, bands.getFirst().from());
      Integer end = bands.getLast().to();
      return rate(bands, end == null ? held : Math.min(held, end));
    }
  }

  private static double rate(List<Band> bands, int year) {
    for (Band band : bands) {
      if (band.contains(year)) {
        return band.rate();
      }
    }
    throw new IllegalArgumentException("no band holds the year " + year);
  }
}
