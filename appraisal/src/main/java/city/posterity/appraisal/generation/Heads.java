package city.posterity.appraisal.generation;

import city.posterity.appraisal.population.Population;

/**
 * How many people the groups hold and how long they live within the appraisal. Options have to be
 * compared over the same years, since person-years grow with them.
 */
public final class Heads {

  private final Generations generations;
  private final Population population;
  private final int last;
  private final double[] heads;
  private final double[] personYears;

  private Heads(
      Generations generations,
      Population population,
      int last,
      double[] heads,
      double[] personYears) {
    this.generations = generations;
    this.population = population;
    this.last = last;
    this.heads = heads;
    this.personYears = personYears;
  }

  /**
   * @param last last year of the appraisal, counted from the decision year
   */
  public static Heads of(Generations generations, Population population, int last) {
    int[] group = generations.byBirth(last);
    double[] heads = new double[generations.size()];
    double[] personYears = new double[generations.size()];
    for (int t = 0; t <= last; t++) {
      double[] ages = population.byAge(generations.decisionYear() + t);
      for (int age = 0; age < ages.length; age++) {
        int g = group[t - age + Population.OPEN_AGE];
        personYears[g] += ages[age];
        // The living are those of the decision year, the unborn those who are born later.
        if (t == 0 || age == 0) {
          heads[g] += ages[age];
        }
      }
    }
    return new Heads(generations, population, last, heads, personYears);
  }

  public Population population() {
    return population;
  }

  public int last() {
    return last;
  }

  /** Persons at the decision, or born within the appraisal; 0 for a group that is born later. */
  public double persons(int group) {
    return heads[group];
  }

  /** Years that persons of a group live within the appraisal, its first year included. */
  public double personYears(int group) {
    return personYears[group];
  }

  /** Persons of age 0 in a year, counted from the decision year. */
  double born(int year) {
    return population.persons(0, generations.decisionYear() + year);
  }
}
