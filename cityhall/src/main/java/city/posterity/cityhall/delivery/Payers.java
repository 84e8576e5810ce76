package city.posterity.cityhall.delivery;

import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profile;
import city.posterity.appraisal.population.Profiles;
import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * Which generation pays what is paid in a year out of taxes: who is of which age then, by the
 * population of the city's nation, and how much people of each age pay. The profile only shows how
 * it works; shares rest on projections, not on observed payments.
 */
final class Payers {

  /** Who pays ordinary taxes; illustrative. */
  static final String PROFILE = "tax_stylised";

  private final Population population;
  private final Profile profile;
  private final Generations generations;
  private final int present;
  private final Map<Integer, double[]> shares = new HashMap<>();

  private Payers(Population population, int present) {
    this.population = population;
    this.profile = Profiles.find(PROFILE).orElseThrow();
    this.generations = Generations.standard(present);
    this.present = present;
  }

  /**
   * Of the nation whose country the city's language names, and of the world where it names none.
   *
   * @param present the present year of the calendar, from which generations are told
   */
  static Payers of(City city, int present) {
    return new Payers(nation(city).orElseGet(Populations::world), present);
  }

  private static Optional<Population> nation(City city) {
    try {
      String code = city.locale().getISO3Country();
      return code.isEmpty() ? Optional.empty() : Populations.find(code);
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  String population() {
    return population.name();
  }

  /** Ids of the generations, the oldest first. */
  List<String> generations() {
    return generations.groups().stream().map(Group::id).toList();
  }

  /**
   * What each generation pays of amounts by year, in the order of {@link #generations()}; together
   * they are the whole.
   */
  List<BigDecimal> split(Map<Integer, BigDecimal> amounts) {
    double[] paid = new double[generations.size()];
    amounts.forEach((year, amount) -> {
      double[] share = shares.computeIfAbsent(year, this::share);
      for (int g = 0; g < paid.length; g++) {
        paid[g] += amount.doubleValue() * share[g];
      }
    });
    var all = new ArrayList<BigDecimal>();
    for (double p : paid) {
      all.add(BigDecimal.valueOf(p));
    }
    return all;
  }

  private double[] share(int year) {
    double[] persons = population.byAge(year);
    double[] weight = profile.intensity(population, year);
    double[] share = new double[generations.size()];
    double sum = 0;
    for (int age = 0; age < persons.length; age++) {
      double pays = persons[age] * weight[age];
      share[generations.of(year - age - present)] += pays;
      sum += pays;
    }
    for (int g = 0; g < share.length; g++) {
      share[g] /= sum;
    }
    return share;
  }
}
