package city.posterity.appraisal.generation;

import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profiles;
import city.posterity.appraisal.value.Basis;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On all people of the world, when the damage of an emission falls. The value of an emission is
 * what all its later damage is worth in the year of the emission, so the sum over generations stays
 * that value. World results join local ones as totals of groups, never per head of a city. After
 * 2100 the ages of 2100 are held.
 */
public final class Damage implements Incidence {

  private final Kernel kernel;
  private final @Nullable String override;
  private final Shares world;

  /** By year of emission and group. */
  private final double[][] byGroup;

  private Damage(Kernel kernel, @Nullable String override, Shares world, double[][] byGroup) {
    this.kernel = kernel;
    this.override = override;
    this.world = world;
    this.byGroup = byGroup;
  }

  /**
   * @param last last year of an emission, counted from the decision year
   */
  public static Damage of(Generations generations, Kernel kernel, int last) {
    return of(generations, kernel, last, Populations.world(), null);
  }

  /**
   * @param world the world, perhaps with fewer or more births
   * @param basis of the values; only damage costs are taken as they are, others measure no damage
   * @param override why they may all the same; absent if they may not
   * @param pointer of the line, for the problems
   * @return empty where it was refused
   */
  public static Optional<Damage> of(
      Generations generations,
      Kernel kernel,
      int last,
      Population world,
      Basis basis,
      @Nullable String override,
      String pointer,
      List<Problem> problems) {
    boolean foreign = basis != Basis.DAMAGE_COST;
    if (foreign && (override == null || override.isBlank())) {
      problems.add(
          new Problem(
              pointer,
              "kernel-on-target-value",
              "values made to keep a target measure what others must spend, not damage: give the"
                  + " line a profile of those who pay, or a reason to spread it as damage"));
      return Optional.empty();
    }
    return Optional.of(of(generations, kernel, last, world, foreign ? override : null));
  }

  private static Damage of(
      Generations generations,
      Kernel kernel,
      int last,
      Population population,
      @Nullable String override) {
    Shares world = Shares.of(generations, Profiles.perHead(), population, last + kernel.last());
    double[][] byGroup = new double[last + 1][generations.size()];
    for (int t = 0; t <= last; t++) {
      for (int j = 0; j <= kernel.last(); j++) {
        double share = kernel.share(j);
        double[] row = world.groups(t + j);
        for (int g = 0; g < row.length; g++) {
          byGroup[t][g] += share * row[g];
        }
      }
    }
    return new Damage(kernel, override, world, byGroup);
  }

  public Kernel kernel() {
    return kernel;
  }

  /** Why values of a target were spread as damage; empty where they were not. */
  public Optional<String> override() {
    return Optional.ofNullable(override);
  }

  public Population population() {
    return world.population();
  }

  /** Share of a group in all damage of an emission of a year. */
  public double share(int year, int group) {
    return byGroup[year][group];
  }

  /** Shares by group of an emission of a year; not to be changed. */
  double[] groups(int year) {
    return byGroup[year];
  }

  /**
   * Damage as large as it will be when it falls: not discounted back to the emission. Only to be
   * shown with a warning, since it undoes a discounting that its publisher did in another model.
   *
   * @param values of the emissions by year, from year 0
   * @param ofSeries factors at the rate of the published values, to at least {@link Kernel#last()}
   * @return by group, oldest first
   */
  public double[] undiscounted(double[] values, Factors ofSeries) {
    double[] groups = new double[byGroup[0].length];
    for (int t = 0; t < values.length; t++) {
      for (int j = 0; j <= kernel.last(); j++) {
        double damage = values[t] * kernel.share(j) / ofSeries.at(j);
        double[] row = world.groups(t + j);
        for (int g = 0; g < row.length; g++) {
          groups[g] += damage * row[g];
        }
      }
    }
    return groups;
  }

  /** The world is never empty. */
  @Override
  public List<Problem> problems(String line, String pointer, double[] amounts) {
    return List.of();
  }

  @Override
  public void addTo(double[] presentAmounts, double[] groups) {
    Shares.spread(byGroup, presentAmounts, groups);
  }
}
