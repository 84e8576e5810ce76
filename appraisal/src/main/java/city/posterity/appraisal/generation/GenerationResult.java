package city.posterity.appraisal.generation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one group pays and gains. Amounts are real, in the price base year, positive for a gain; net
 * amounts are to be shown in all three columns: undiscounted, with the central schedule, and
 * without pure time preference.
 *
 * @param id of the group, or {@link Generations#UNALLOCATED}
 * @param presentBenefit with the central schedule, all populations
 * @param presentCost likewise, 0 or more
 * @param net likewise
 * @param elsewhereNet part of {@code net} that falls on this generation of other populations than
 *     the home (damage of carbon on the world): never in figures per head
 * @param persons at the decision, or born within the appraisal; 0 for unallocated
 * @param personYears lived within the appraisal
 * @param perHead present net of the home population per person; its negative is the burden per
 *     head. Absent where there is nobody
 * @param perPersonYear likewise per year lived, for comparing groups that live through unlike spans
 * @param undiscountedPerPersonYear likewise, undiscounted
 */
public record GenerationResult(
    String id,
    double presentBenefit,
    double presentCost,
    double net,
    double elsewhereNet,
    double undiscountedNet,
    double zeroPreferenceNet,
    double persons,
    double personYears,
    @Nullable Double perHead,
    @Nullable Double perPersonYear,
    @Nullable Double undiscountedPerPersonYear) {

  /**
   * All groups, oldest first, and last what is on nobody known. The three accounts hold the same
   * flows under different factors.
   */
  public static List<GenerationResult> of(
      Account central, Account undiscounted, Account zeroPreference, Heads heads) {
    if (!heads.population().equals(central.home()) || heads.last() != central.last()) {
      throw new IllegalArgumentException("heads of another population or other years");
    }
    var results = new ArrayList<GenerationResult>();
    double[] benefit = central.groups(Side.BENEFIT);
    double[] cost = central.groups(Side.COST);
    double[] home = difference(central.atHome(Side.BENEFIT), central.atHome(Side.COST));
    double[] plainHome =
        difference(undiscounted.atHome(Side.BENEFIT), undiscounted.atHome(Side.COST));
    double[] plain = undiscounted.net();
    double[] zero = zeroPreference.net();
    List<Group> groups = central.generations().groups();
    for (int g = 0; g < groups.size(); g++) {
      double net = benefit[g] - cost[g];
      results.add(
          new GenerationResult(
              groups.get(g).id(),
              benefit[g],
              cost[g],
              net,
              net - home[g],
              plain[g],
              zero[g],
              heads.persons(g),
              heads.personYears(g),
              ratio(home[g], heads.persons(g)),
              ratio(home[g], heads.personYears(g)),
              ratio(plainHome[g], heads.personYears(g))));
    }
    results.add(
        new GenerationResult(
            Generations.UNALLOCATED,
            central.unallocated(Side.BENEFIT),
            central.unallocated(Side.COST),
            unallocated(central),
            0,
            unallocated(undiscounted),
            unallocated(zeroPreference),
            0,
            0,
            null,
            null,
            null));
    return results;
  }

  private static double unallocated(Account account) {
    return account.unallocated(Side.BENEFIT) - account.unallocated(Side.COST);
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    for (int g = 0; g < b.length; g++) {
      difference[g] -= b[g];
    }
    return difference;
  }

  private static @Nullable Double ratio(double amount, double by) {
    return by > 0 ? Double.valueOf(amount / by) : null;
  }
}
