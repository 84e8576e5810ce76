package city.posterity.appraisal.generation;

import city.posterity.appraisal.Problem;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of each age in a flow of a year: {@code w(a) P(a) / sum of w P} over those who are
 * there then, newcomers as well. To be made once for a profile and a population, as {@link
 * ShareTables} does: it does not depend on amounts.
 */
public final class Shares implements Incidence {

  private final Profile profile;
  private final Population population;
  private final int decisionYear;

  /** By year and age; an empty row where nobody is there. */
  private final double[][] byAge;

  private final double[][] byGroup;

  private Shares(
      Profile profile,
      Population population,
      int decisionYear,
      double[][] byAge,
      double[][] byGroup) {
    this.profile = profile;
    this.population = population;
    this.decisionYear = decisionYear;
    this.byAge = byAge;
    this.byGroup = byGroup;
  }

  /**
   * @param last last year, counted from the decision year
   * @throws city.posterity.appraisal.AppraisalException if counted users are of ages of which
   *     nobody is there
   */
  public static Shares of(
      Generations generations, Profile profile, Population population, int last) {
    int[] group = generations.byBirth(last);
    double[][] byAge = new double[last + 1][];
    double[][] byGroup = new double[last + 1][generations.size()];
    for (int t = 0; t <= last; t++) {
      int year = generations.decisionYear() + t;
      byAge[t] = shares(profile.intensity(population, year), population.byAge(year));
      for (int age = 0; age < byAge[t].length; age++) {
        byGroup[t][group[t - age + Population.OPEN_AGE]] += byAge[t][age];
      }
    }
    return new Shares(profile, population, generations.decisionYear(), byAge, byGroup);
  }

  private static double[] shares(double[] intensity, double[] persons) {
    double sum = 0;
    for (int age = 0; age < persons.length; age++) {
      persons[age] *= intensity[age];
      sum += persons[age];
    }
    if (!(sum > 0)) {
      return new double[0];
    }
    for (int age = 0; age < persons.length; age++) {
      persons[age] /= sum;
    }
    return persons;
  }

  public Profile profile() {
    return profile;
  }

  public Population population() {
    return population;
  }

  /** Last year, counted from the decision year. */
  public int last() {
    return byAge.length - 1;
  }

  /** Whether anybody is there in a year to pay or use. */
  public boolean anybody(int year) {
    return byAge[year].length > 0;
  }

  /** Of a single age in a year; 0 where nobody is there. */
  public double share(int year, int age) {
    return byAge[year].length == 0 ? 0 : byAge[year][age];
  }

  /** Shares of a year by age; not to be changed. */
  double[] row(int year) {
    return byAge[year];
  }

  /** Shares of a year by group; not to be changed. */
  double[] groups(int year) {
    return byGroup[year];
  }

  @Override
  public List<Problem> problems(String line, String pointer, double[] amounts) {
    var problems = new ArrayList<Problem>();
    for (int t = 0; t < amounts.length; t++) {
      if (amounts[t] != 0 && !anybody(t)) {
        problems.add(
            new Problem(
                pointer,
                "nobody-there",
                "%s: nobody of the ages of %s is in %s in %s"
                    .formatted(line, profile.id(), population.name(), decisionYear + t)));
      }
    }
    return problems;
  }

  @Override
  public void addTo(double[] presentAmounts, double[] groups) {
    spread(byGroup, presentAmounts, groups);
  }

  static void spread(double[][] table, double[] presentAmounts, double[] groups) {
    for (int t = 0; t < presentAmounts.length; t++) {
      double amount = presentAmounts[t];
      if (amount != 0) {
        double[] row = table[t];
        for (int g = 0; g < row.length; g++) {
          groups[g] += amount * row[g];
        }
      }
    }
  }
}
