package city.posterity.appraisal.generation;

import java.util.function.Predicate;

/**
 * What amounts by group say between generations: the same for the central case and for each draw.
 * Where there is nothing to say, NaN. What is on nobody known is left out, but for {@link
 * #insufficient}.
 */
public final class GroupIndices {

  /** Of all amounts together, below which a net is rounding and counts as 0. */
  private static final double ROUNDING = 1e-12;

  private final boolean[] future;
  private final boolean[] unborn;
  private final double[] personYears;

  public GroupIndices(Generations generations, Heads heads) {
    future = members(generations, Group::voiceless);
    unborn = members(generations, Group::unborn);
    personYears = new double[generations.size()];
    for (int g = 0; g < personYears.length; g++) {
      personYears[g] = heads.personYears(g);
    }
  }

  private static boolean[] members(Generations generations, Predicate<Group> of) {
    boolean[] members = new boolean[generations.size()];
    for (int g = 0; g < members.length; g++) {
      members[g] = of.test(generations.groups().get(g));
    }
    return members;
  }

  /** The children of the decision year and the unborn; not to be changed. */
  public boolean[] future() {
    return future;
  }

  /** The unborn alone; not to be changed. */
  public boolean[] unborn() {
    return unborn;
  }

  /** Whether so much is on nobody known that the rest says nothing. */
  public boolean insufficient(GroupAmounts a) {
    int nobody = a.groups();
    return tooMuch(a.benefitOf(nobody), a.benefit()) || tooMuch(a.costOf(nobody), a.cost());
  }

  /** Exactly the most must not be too much by the order in which sums were made. */
  private static boolean tooMuch(double unallocated, double allocated) {
    double most = Indices.MOST_UNALLOCATED * (unallocated + allocated);
    return unallocated > most * (1 + ROUNDING);
  }

  /** Part of the benefits that a set has, 0 to 1. */
  public double benefitShare(GroupAmounts a, boolean[] set) {
    double sum = 0;
    for (int g = 0; g < set.length; g++) {
      sum += set[g] ? a.benefitOf(g) : 0;
    }
    double whole = a.benefit();
    return whole > 0 ? sum / whole : Double.NaN;
  }

  /** Likewise of the costs. */
  public double costShare(GroupAmounts a, boolean[] set) {
    double sum = 0;
    for (int g = 0; g < set.length; g++) {
      sum += set[g] ? a.costOf(g) : 0;
    }
    double whole = a.cost();
    return whole > 0 ? sum / whole : Double.NaN;
  }

  /** Benefit share less cost share of a set, -1 to 1. */
  public double balance(GroupAmounts a, boolean[] set) {
    return benefitShare(a, set) - costShare(a, set);
  }

  /** Net of the home population for each year that people of a group live; NaN for nobody. */
  public double perPersonYear(GroupAmounts a, int group) {
    return personYears[group] > 0 ? a.homeNetOf(group) / personYears[group] : Double.NaN;
  }

  /** The group with the least of these, the oldest of equals; -1 where nobody is there. */
  public int worstOff(GroupAmounts a) {
    int worst = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int g = 0; g < personYears.length; g++) {
      double net = perPersonYear(a, g);
      if (net < least) {
        least = net;
        worst = g;
      }
    }
    return worst;
  }

  /**
   * Whether a group nets less than {@code -tolerance} times all costs.
   *
   * @param less what is taken off its net first: that of the reference, or 0
   */
  public boolean harmed(GroupAmounts a, int group, double less, double tolerance) {
    return a.netOf(group) - less < -tolerance * a.cost() - rounding(a);
  }

  /** Whether a group pays more than it has. */
  public boolean pays(GroupAmounts a, int group) {
    return a.netOf(group) < -rounding(a);
  }

  /** Whether a group has more than it pays. */
  public boolean gains(GroupAmounts a, int group) {
    return a.netOf(group) > rounding(a);
  }

  /** Whether a younger group pays while an older one gains. */
  public boolean burdenShift(GroupAmounts a) {
    boolean gained = false;
    for (int g = 0; g < a.groups(); g++) {
      if (gained && pays(a, g)) {
        return true;
      }
      gained |= gains(a, g);
    }
    return false;
  }

  private static double rounding(GroupAmounts a) {
    return ROUNDING * (a.benefit() + a.cost());
  }
}
