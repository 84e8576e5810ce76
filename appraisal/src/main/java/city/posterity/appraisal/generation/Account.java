package city.posterity.appraisal.generation;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.population.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * All flows of one option laid on generations, under the factors that each flow brings: make one
 * account undiscounted ({@code zero}), one with the central schedule and one without pure time
 * preference, and show all three.
 *
 * <p>Flows on the home population are laid on its birth years. Flows on other populations (damage
 * of carbon on the world) are laid on groups only, so that they never come into figures per head of
 * the home. What goes in comes out: every flow's parts add up to its present value, and the account
 * fails rather than return parts that do not.
 */
public final class Account {

  /** Of a sum against its parts. */
  private static final double TOLERANCE = 1e-9;

  /** Below this a double has too few digits left for any tolerance. */
  private static final double NOTHING = 1e-290;

  private final Generations generations;
  private final Population home;
  private final int last;
  private final Map<Side, Tally> tallies = new EnumMap<>(Side.class);

  /** Present values of one side. */
  private static final class Tally {
    private final double[] byBirth;
    private final double[] elsewhere;
    private final double[] byYear;
    private double unallocated;
    private double lenders;

    Tally(int births, int groups, int years) {
      byBirth = new double[births];
      elsewhere = new double[groups];
      byYear = new double[years];
    }
  }

  private Account(Generations generations, Population home, int last) {
    this.generations = generations;
    this.home = home;
    this.last = last;
    for (Side side : Side.values()) {
      tallies.put(side, new Tally(last + Population.AGES, generations.size(), last + 1));
    }
  }

  /**
   * @param last last year of the appraisal, counted from the decision year
   * @throws AppraisalException if an amount falls on nobody, with every line and year
   */
  public static Account of(Generations generations, Population home, int last, List<Flow> flows) {
    var problems = new ArrayList<Problem>();
    flows.forEach(f -> problems.addAll(f.incidence().problems(f.line(), "", f.amounts())));
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    var account = new Account(generations, home, last);
    flows.forEach(account::add);
    return account;
  }

  private void add(Flow flow) {
    double[] amounts = flow.amounts();
    if (amounts.length > last + 1) {
      throw new IllegalArgumentException(flow.line() + ": more years than the appraisal");
    }
    Factors factors = flow.factors();
    boolean lenders = flow.incidence().equals(Unallocated.LENDERS);
    double gross = 0;
    double parts = 0;
    for (int t = 0; t < amounts.length; t++) {
      double amount = amounts[t];
      if (amount != 0) {
        double present = Math.abs(amount) * factors.at(t);
        Side side = amount < 0 ? flow.side().other() : flow.side();
        Tally tally = Objects.requireNonNull(tallies.get(side));
        if (lenders) {
          tally.lenders += present;
        } else {
          tally.byYear[t] += present;
        }
        gross += present;
        parts += lay(flow.incidence(), t, present, tally);
      }
    }
    // Not !(… > …) by accident: an amount that is no number must fail too.
    if (!(Math.abs(parts - gross) <= TOLERANCE * gross + NOTHING)) {
      throw new IllegalStateException(
          "%s: parts of %s do not add up to %s".formatted(flow.line(), parts, gross));
    }
  }

  private double lay(Incidence incidence, int t, double present, Tally tally) {
    return switch (incidence) {
      case Unallocated _ -> {
        tally.unallocated += present;
        yield present;
      }
      case Damage damage -> elsewhere(damage.groups(t), present, tally);
      case Shares shares ->
          shares.population().equals(home)
              ? byBirth(shares.row(t), t, present, tally.byBirth)
              : elsewhere(shares.groups(t), present, tally);
    };
  }

  private static double byBirth(double[] shares, int t, double present, double[] byBirth) {
    double sum = 0;
    int newborn = t + Population.OPEN_AGE;
    for (int age = 0; age < shares.length; age++) {
      double part = present * shares[age];
      byBirth[newborn - age] += part;
      sum += part;
    }
    return sum;
  }

  private static double elsewhere(double[] shares, double present, Tally tally) {
    double sum = 0;
    for (int g = 0; g < shares.length; g++) {
      double part = present * shares[g];
      tally.elsewhere[g] += part;
      sum += part;
    }
    return sum;
  }

  private Tally tally(Side side) {
    return Objects.requireNonNull(tallies.get(side));
  }

  public Generations generations() {
    return generations;
  }

  /** Whose people the figures per head are of. */
  public Population home() {
    return home;
  }

  /** Last year, counted from the decision year. */
  public int last() {
    return last;
  }

  /**
   * Present values of birth years of the home population; 0 or more.
   *
   * @return by calendar year of birth, the oldest "or earlier"; only those with an amount
   */
  public SequencedMap<Integer, Double> cohorts(Side side) {
    var cohorts = new TreeMap<Integer, Double>();
    double[] byBirth = tally(side).byBirth;
    for (int i = 0; i < byBirth.length; i++) {
      if (byBirth[i] != 0) {
        cohorts.put(generations.decisionYear() + i - Population.OPEN_AGE, byBirth[i]);
      }
    }
    return cohorts;
  }

  /** Benefits less costs of birth years of the home population, by calendar year of birth. */
  public SequencedMap<Integer, Double> cohorts() {
    var cohorts = new TreeMap<Integer, Double>(cohorts(Side.BENEFIT));
    cohorts(Side.COST).forEach((birth, cost) -> cohorts.merge(birth, -cost, Double::sum));
    return cohorts;
  }

  /**
   * Of a birth year of the home population, counted from the decision year; benefits less costs.
   */
  double net(int birth) {
    int i = birth + Population.OPEN_AGE;
    return tally(Side.BENEFIT).byBirth[i] - tally(Side.COST).byBirth[i];
  }

  /** Of the home population, by group, oldest first. */
  public double[] atHome(Side side) {
    double[] groups = new double[generations.size()];
    int[] group = generations.byBirth(last);
    double[] byBirth = tally(side).byBirth;
    for (int i = 0; i < byBirth.length; i++) {
      groups[group[i]] += byBirth[i];
    }
    return groups;
  }

  /** Of other populations, by group, oldest first. */
  public double[] elsewhere(Side side) {
    return tally(side).elsewhere.clone();
  }

  /** Of all populations, by group, oldest first. */
  public double[] groups(Side side) {
    double[] groups = atHome(side);
    double[] elsewhere = tally(side).elsewhere;
    Arrays.setAll(groups, g -> groups[g] + elsewhere[g]);
    return groups;
  }

  /** Benefits less costs of all populations, by group, oldest first. */
  public double[] net() {
    double[] net = groups(Side.BENEFIT);
    double[] costs = groups(Side.COST);
    Arrays.setAll(net, g -> net[g] - costs[g]);
    return net;
  }

  /** Of nobody known, lenders with them. */
  public double unallocated(Side side) {
    return tally(side).unallocated;
  }

  /** Of lenders alone. */
  public double lenders(Side side) {
    return tally(side).lenders;
  }

  /** Of everybody, and of nobody known. */
  public double total(Side side) {
    return Arrays.stream(tally(side).byYear).sum() + tally(side).lenders;
  }

  /** Whether anybody has a benefit: what lenders receive is none. */
  boolean gives() {
    return Arrays.stream(tally(Side.BENEFIT).byYear).sum() > 0;
  }

  /**
   * Present values by year from year 0. Damage of carbon is in the year of its emission, in which
   * its value is stated. What lenders receive or lose is in no year: it is a difference between
   * years.
   */
  public double[] byYear(Side side) {
    return tally(side).byYear.clone();
  }
}
