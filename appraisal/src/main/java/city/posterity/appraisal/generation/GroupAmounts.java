package city.posterity.appraisal.generation;

import java.util.Arrays;

/**
 * Present values of one option or line by group, as its account holds them or as one draw has them.
 * Everything that is laid on a group grows with its line, so a draw is a sum of lines, each with a
 * factor: nothing has to be laid on ages again. For one thread.
 */
public final class GroupAmounts {

  private final int groups;

  /**
   * Benefits by group, of nobody known, of all groups and of lenders alone, costs likewise, and
   * nets of the home population by group.
   */
  private final double[] values;

  private GroupAmounts(int groups) {
    this.groups = groups;
    values = new double[3 * groups + 6];
  }

  /** Nothing at all, to be added to. */
  public static GroupAmounts none(Generations generations) {
    return new GroupAmounts(generations.size());
  }

  public static GroupAmounts of(Account account) {
    var amounts = new GroupAmounts(account.generations().size());
    double[] gains = account.atHome(Side.BENEFIT);
    double[] pays = account.atHome(Side.COST);
    double[] benefits = account.groups(Side.BENEFIT);
    double[] costs = account.groups(Side.COST);
    for (int g = 0; g < amounts.groups; g++) {
      amounts.values[g] = benefits[g];
      amounts.values[amounts.cost(g)] = costs[g];
      amounts.values[amounts.home(g)] = gains[g] - pays[g];
    }
    amounts.values[amounts.groups] = account.unallocated(Side.BENEFIT);
    amounts.values[amounts.cost(amounts.groups)] = account.unallocated(Side.COST);
    amounts.values[amounts.groups + 1] = Arrays.stream(benefits).sum();
    amounts.values[amounts.cost(amounts.groups + 1)] = Arrays.stream(costs).sum();
    amounts.values[amounts.groups + 2] = account.lenders(Side.BENEFIT);
    amounts.values[amounts.cost(amounts.groups + 2)] = account.lenders(Side.COST);
    return amounts;
  }

  private int cost(int group) {
    return groups + 3 + group;
  }

  private int home(int group) {
    return 2 * (groups + 3) + group;
  }

  /** Forgets what was there. */
  public void set(GroupAmounts other) {
    System.arraycopy(other.values, 0, values, 0, values.length);
  }

  /**
   * Adds a line.
   *
   * @param factor below 0 its costs are benefits and its benefits costs, as in an account
   */
  public void add(GroupAmounts line, double factor) {
    double[] more = line.values;
    if (factor >= 0) {
      for (int i = 0; i < values.length; i++) {
        values[i] += factor * more[i];
      }
    } else {
      for (int g = 0; g < cost(0); g++) {
        values[g] -= factor * more[cost(g)];
        values[cost(g)] -= factor * more[g];
      }
      for (int i = home(0); i < values.length; i++) {
        values[i] += factor * more[i];
      }
    }
  }

  /** How many groups, without that of nobody known. */
  public int groups() {
    return groups;
  }

  /**
   * @param group from the oldest; {@link #groups()} for nobody known
   * @return 0 or more
   */
  public double benefitOf(int group) {
    return values[group];
  }

  /** Likewise. */
  public double costOf(int group) {
    return values[cost(group)];
  }

  /** Benefits less costs; likewise. */
  public double netOf(int group) {
    return benefitOf(group) - costOf(group);
  }

  /** Benefits less costs of the home population alone; not for nobody known. */
  public double homeNetOf(int group) {
    return values[home(group)];
  }

  /** Of all groups, without nobody known. */
  public double benefit() {
    return values[groups + 1];
  }

  /** Likewise. */
  public double cost() {
    return values[cost(groups + 1)];
  }

  /** Whether anybody has a benefit: what lenders receive is none. */
  public boolean gives() {
    return benefit() > 0 || benefitOf(groups) > values[groups + 2];
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
