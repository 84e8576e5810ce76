package city.posterity.appraisal.population;

import city.posterity.appraisal.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Persons of each single age in each year of the calendar, in the middle of the year. Ages are 0 to
 * {@link #OPEN_AGE}, which holds all who are that old or older.
 *
 * <p>Rules of our own, chosen so that anybody can make the same figures and sums stay sums: the
 * persons of a band of ages are split equally over its ages; between two given years each age moves
 * in a straight line; before the first and after the last given year theirs are held.
 */
public final class Population {

  /** The oldest age; open upwards. */
  public static final int OPEN_AGE = 100;

  /** How many single ages there are. */
  public static final int AGES = OPEN_AGE + 1;

  private final String name;
  private final boolean scaled;
  private final int[] years;
  private final double[][] persons;

  private Population(String name, boolean scaled, int[] years, double[][] persons) {
    this.name = name;
    this.scaled = scaled;
    this.years = years;
    this.persons = persons;
  }

  /**
   * @param byYear persons of each single age, {@link #AGES} of them, finite and not negative; at
   *     least one year
   */
  public static Population of(String name, Map<Integer, double[]> byYear) {
    return of(name, false, new TreeMap<>(byYear));
  }

  private static Population of(String name, boolean scaled, TreeMap<Integer, double[]> byYear) {
    if (byYear.isEmpty()) {
      throw new IllegalArgumentException(name + ": a population needs a year");
    }
    byYear.forEach((year, ages) -> {
      if (ages.length != AGES || Arrays.stream(ages).anyMatch(p -> !Double.isFinite(p) || p < 0)) {
        throw new IllegalArgumentException(name + ": the persons of " + year + " are not right");
      }
    });
    return new Population(
        name,
        scaled,
        byYear.keySet().stream().mapToInt(Integer::intValue).toArray(),
        byYear.values().stream().map(double[]::clone).toArray(double[][]::new));
  }

  /**
   * Reads a population from text with the columns {@code year,ageFrom,ageTo,persons}, one band of
   * ages in each line; {@code ageTo} empty, or 100 or more, is open upwards. Bands of a year follow
   * each other without gap or overlap, and every year has the same first and last age; nobody is
   * there outside these.
   *
   * @param pointer of what named the text, for the problems
   * @param problems gets everything that is wrong, each with its line
   * @return empty where something was wrong
   */
  public static Optional<Population> read(
      String name, String pointer, String csv, List<Problem> problems) {
    return new PopulationReader(pointer, 0, problems).read(name, csv);
  }

  /**
   * A city from the projection of its nation: the city's share of each age in one year, held. To be
   * replaced by the city's own projection where there is one.
   *
   * @param counted the city as it was counted; its persons of {@code year} are taken
   * @throws IllegalArgumentException if the city has persons of an age of which the nation has none
   */
  public static Population scaled(String name, Population nation, Population counted, int year) {
    double[] city = counted.byAge(year);
    double[] whole = nation.byAge(year);
    double[] ratio = new double[AGES];
    for (int age = 0; age < AGES; age++) {
      if (whole[age] == 0 && city[age] > 0) {
        throw new IllegalArgumentException(
            "%s: nobody in %s is %s years old in %s".formatted(name, nation.name, age, year));
      }
      ratio[age] = city[age] == 0 ? 0 : city[age] / whole[age];
    }
    // A straight line times a constant is a straight line: the given years are enough.
    var byYear = new TreeMap<Integer, double[]>();
    for (int given : nation.years) {
      double[] ages = nation.byAge(given);
      for (int age = 0; age < AGES; age++) {
        ages[age] *= ratio[age];
      }
      byYear.put(given, ages);
    }
    return of(name, true, byYear);
  }

  public String name() {
    return name;
  }

  /** Whether this is a nation's projection scaled to a city. */
  public boolean scaled() {
    return scaled;
  }

  public int firstYear() {
    return years[0];
  }

  public int lastYear() {
    return years[years.length - 1];
  }

  /** Whether persons of this year of the calendar are those of the first or last given year. */
  public boolean extrapolated(int year) {
    return year < firstYear() || year > lastYear();
  }

  /**
   * @param age 0 to {@link #OPEN_AGE}
   * @param year of the calendar
   */
  public double persons(int age, int year) {
    int i = Arrays.binarySearch(years, year);
    if (i >= 0) {
      return persons[i][age];
    }
    int after = -i - 1;
    if (after == 0) {
      return persons[0][age];
    }
    if (after == years.length) {
      return persons[after - 1][age];
    }
    double weight = (double) (year - years[after - 1]) / (years[after] - years[after - 1]);
    return persons[after - 1][age] * (1 - weight) + persons[after][age] * weight;
  }

  /** Persons of each single age, from 0, in a year of the calendar; a copy. */
  public double[] byAge(int year) {
    double[] ages = new double[AGES];
    for (int age = 0; age < AGES; age++) {
      ages[age] = persons(age, year);
    }
    return ages;
  }

  /** All persons in a year of the calendar. */
  public double total(int year) {
    return Arrays.stream(byAge(year)).sum();
  }

  /** Same name and persons; a population of the table is always the same object. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Population that
            && name.equals(that.name)
            && scaled == that.scaled
            && Arrays.equals(years, that.years)
            && Arrays.deepEquals(persons, that.persons);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(years);
  }

  @Override
  public String toString() {
    return name;
  }
}
