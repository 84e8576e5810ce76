package city.posterity.appraisal.population;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much one person of each age pays or uses, measured against persons of other ages. */
public sealed interface Profile {

  String id();

  /** Whether its figures only show how it works, and are to be replaced by measured ones. */
  boolean illustrative();

  /**
   * @param present who could pay or use
   * @param year of the calendar
   * @return for each single age from 0, {@link Population#AGES} of them, 0 or more; only their
   *     ratios mean something
   */
  double[] intensity(Population present, int year);

  /** The same in every year and everywhere. */
  record ByAge(String id, boolean illustrative, List<Double> weights) implements Profile {

    public ByAge {
      weights = List.copyOf(weights);
      if (weights.size() != Population.AGES
          || weights.stream().anyMatch(w -> !Double.isFinite(w) || w < 0)) {
        throw new IllegalArgumentException(id + ": a profile has one weight, 0 or more, per age");
      }
    }

    @Override
    public double[] intensity(Population present, int year) {
      return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /**
   * Counted users: those of a band of ages in a year, for each person of these ages who was there.
   * In a straight line between counted years and held outside them.
   */
  final class Users implements Profile {

    private final String id;
    private final String pointer;
    private final TreeMap<Integer, List<PopulationReader.Band>> counted;

    Users(String id, String pointer, Map<Integer, List<PopulationReader.Band>> counted) {
      this.id = id;
      this.pointer = pointer;
      this.counted = new TreeMap<>(counted);
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public boolean illustrative() {
      return false;
    }

    /**
     * @throws AppraisalException if there are users of ages of which nobody is there
     */
    @Override
    public double[] intensity(Population present, int year) {
      Integer before = counted.floorKey(year);
      Integer after = counted.ceilingKey(year);
      double[] one = at(present, before == null ? counted.firstKey() : before);
      if (before == null || after == null || before.equals(after)) {
        return one;
      }
      double[] two = at(present, after);
      double weight = (double) (year - before) / (after - before);
      Arrays.setAll(one, age -> one[age] * (1 - weight) + two[age] * weight);
      return one;
    }

    private double[] at(Population present, int year) {
      double[] intensity = new double[Population.AGES];
      for (PopulationReader.Band band : counted.getOrDefault(year, List.of())) {
        double people = 0;
        for (int age = band.from(); age <= band.to(); age++) {
          people += present.persons(age, year);
        }
        if (band.persons() > 0 && people == 0) {
          throw new AppraisalException(
              List.of(
                  new Problem(
                      pointer,
                      "users-without-people",
                      "line %s: users of the ages %s to %s in %s, but nobody of these ages is in %s"
                          .formatted(band.line(), band.from(), band.to(), year, present.name()))));
        }
        Arrays.fill(
            intensity,
            band.from(),
            band.to() + 1,
            band.persons() == 0 ? 0 : band.persons() / people);
      }
      return intensity;
    }
  }
}
