package city.posterity.appraisal.value;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a value goes through the years of the calendar, in constant prices, by scenario. */
public sealed interface Course {

  /** Whether there is a value for a year. */
  boolean covers(int year);

  /** Years that are covered, in words. */
  String extent();

  /**
   * @param scenario its place among the scenarios of the value
   * @param year one that is covered
   */
  double at(int scenario, int year);

  /** The same in every year. */
  record Always(List<Double> values) implements Course {
    public Always {
      values = List.copyOf(values);
    }

    @Override
    public boolean covers(int year) {
      return true;
    }

    @Override
    public String extent() {
      return "every year";
    }

    @Override
    public double at(int scenario, int year) {
      return values.get(scenario);
    }
  }

  /**
   * Values of some years, linear between them. Nothing is made up before the first one; nor after
   * the last one, unless the publisher says how the value grows.
   *
   * @param values one at least; by year, one for each scenario
   * @param growth real, a year, after the last year; absent if the publisher gives none
   * @param growthUntil last year for which the growth is given; absent if there is no last one
   */
  record ByYear(
      NavigableMap<Integer, List<Double>> values,
      @Nullable Double growth,
      @Nullable Integer growthUntil)
      implements Course {
    public ByYear {
      values = new TreeMap<>(values);
    }

    @Override
    public boolean covers(int year) {
      return year >= values.firstKey()
          && (year <= values.lastKey()
              || (growth != null && (growthUntil == null || year <= growthUntil)));
    }

    @Override
    public String extent() {
      if (growth == null) {
        return values.firstKey() + " to " + values.lastKey();
      }
      return growthUntil == null
          ? values.firstKey() + " and later"
          : values.firstKey() + " to " + growthUntil;
    }

    @Override
    public double at(int scenario, int year) {
      if (!covers(year)) {
        throw new IllegalArgumentException("no value for " + year);
      }
      var before = values.floorEntry(year);
      double from = before.getValue().get(scenario);
      int passed = year - before.getKey();
      if (passed == 0) {
        return from;
      }
      var after = values.higherEntry(year);
      if (after != null) {
        return from
            + (after.getValue().get(scenario) - from) * passed / (after.getKey() - before.getKey());
      }
      return growth == null ? from : from * StrictMath.pow(1 + growth, passed);
    }
  }
}
