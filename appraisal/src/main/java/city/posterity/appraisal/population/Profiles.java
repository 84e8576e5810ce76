package city.posterity.appraisal.population;

import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Profiles by id, and those that a file brings.
 *
 * <p>The standard ones are choices of our own, not measured. {@code tax_stylised} and {@code
 * property_tax} are illustrative: a national profile of taxes paid by age (National Transfer
 * Accounts, UN manual 2013) or the treasury's own should replace them.
 */
public final class Profiles {

  /** Users of one band that may be told without giving anybody away. */
  public static final int FEWEST_USERS = 10;

  /** Weights are ratios; further apart they are a slip. */
  private static final double RANGE = 1e6;

  private static final Pattern AGES = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|(\\+))?");

  private static final SequencedMap<String, Profile> STANDARD = standard();

  private Profiles() {}

  /** Everybody alike. */
  public static Profile perHead() {
    return STANDARD.sequencedValues().getFirst();
  }

  /**
   * @param id {@code per_head}, {@code school_age} (5 to 18), {@code working_age} (18 to 64),
   *     {@code older} (65 and more), {@code adults} (18 and more), {@code tax_stylised} or {@code
   *     property_tax}
   */
  public static Optional<Profile> find(String id) {
    return Optional.ofNullable(STANDARD.get(id));
  }

  /** All standard ones. */
  public static List<Profile> all() {
    return List.copyOf(STANDARD.values());
  }

  /**
   * A profile of a file: weights by ages, {@code {"18-79": 1, "80+": 0.5}}; other ages have none.
   *
   * @param pointer of the map, for the problems
   * @param problems gets everything that is wrong
   * @return empty where something was wrong
   */
  public static Optional<Profile> inline(
      String id, Map<String, Double> weights, String pointer, List<Problem> problems) {
    int before = problems.size();
    Double[] byAge = new Double[Population.AGES];
    weights.forEach((ages, weight) -> {
      String at = pointer + "/" + ages.replace("~", "~0").replace("/", "~1");
      if (!(weight == 0 || weight >= 1 / RANGE && weight <= RANGE)) {
        problems.add(
            new Problem(
                at,
                "profile-weight",
                "a weight is 0, or from a millionth to a million: " + weight));
      }
      fill(byAge, ages, weight, at, problems);
    });
    if (problems.size() == before && weights.values().stream().noneMatch(w -> w > 0)) {
      problems.add(new Problem(pointer, "profile-empty", "no age has a weight above 0"));
    }
    if (problems.size() != before) {
      return Optional.empty();
    }
    return Optional.of(
        new Profile.ByAge(id, false, Arrays.stream(byAge).map(w -> w == null ? 0.0 : w).toList()));
  }

  private static void fill(
      Double[] byAge, String ages, double weight, String at, List<Problem> problems) {
    var match = AGES.matcher(ages);
    if (!match.matches()) {
      problems.add(
          new Problem(at, "profile-ages", "ages are written 18, 18-79 or 80+, not " + ages));
      return;
    }
    int from = Integer.parseInt(match.group(1));
    int to =
        match.group(3) != null
            ? Population.OPEN_AGE
            : match.group(2) == null ? from : Integer.parseInt(match.group(2));
    if (from > Population.OPEN_AGE || to < from) {
      problems.add(new Problem(at, "age-band-empty", "no age from 0 to 100 lies in " + ages));
      return;
    }
    for (int age = from; age <= Math.min(to, Population.OPEN_AGE); age++) {
      if (byAge[age] != null) {
        problems.add(
            new Problem(at, "age-band-overlap", "age %s has a weight already".formatted(age)));
        return;
      }
      byAge[age] = weight;
    }
  }

  /**
   * Counted users of the city, in the form of {@link Population#read}: the best profile for a
   * service. A band with some users, but fewer than {@link #FEWEST_USERS}, is refused.
   *
   * @return empty where something was wrong
   */
  public static Optional<Profile> users(
      String id, String pointer, String csv, List<Problem> problems) {
    return new PopulationReader(pointer, FEWEST_USERS, problems)
        .bands(csv)
        .map(counted -> new Profile.Users(id, pointer, counted));
  }

  private static SequencedMap<String, Profile> standard() {
    var byId = new LinkedHashMap<String, Profile>();
    var profiles = new ArrayList<Profile>();
    profiles.add(profile("per_head", false, _ -> 1));
    profiles.add(profile("school_age", false, age -> age >= 5 && age <= 18 ? 1 : 0));
    profiles.add(profile("working_age", false, age -> age >= 18 && age <= 64 ? 1 : 0));
    profiles.add(profile("older", false, age -> age >= 65 ? 1 : 0));
    profiles.add(profile("adults", false, age -> age >= 18 ? 1 : 0));
    profiles.add(profile("tax_stylised", true, Profiles::tax));
    profiles.add(profile("property_tax", true, age -> age >= 25 ? tax(age) : 0));
    profiles.forEach(p -> byId.put(p.id(), p));
    return byId;
  }

  private static Profile profile(String id, boolean illustrative, IntToDoubleFunction weight) {
    return new Profile.ByAge(
        id, illustrative, IntStream.range(0, Population.AGES).mapToDouble(weight).boxed().toList());
  }

  /** Who pays ordinary taxes, as a shape: most in the middle of life. */
  private static double tax(int age) {
    if (age < 18) {
      return 0;
    }
    if (age < 25) {
      return 0.35;
    }
    if (age < 35) {
      return 0.85;
    }
    if (age < 45) {
      return 1.10;
    }
    if (age < 55) {
      return 1.20;
    }
    if (age < 65) {
      return 1.00;
    }
    return age < 75 ? 0.55 : 0.45;
  }
}
