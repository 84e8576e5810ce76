package city.posterity.appraisal.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;

/** Options side by side. */
public final class Comparison {

  /** Of all amounts of two options, below which a difference is rounding. */
  private static final double ROUNDING = 1e-12;

  private Comparison() {}

  /** One option that is at least as good for every generation and better for one. */
  public record Dominance(String better, String worse) {}

  /**
   * Which option is better for every generation, as far as any is. What is on nobody known counts
   * as one more generation: an option must not look better because more of its costs are on nobody.
   * Where no option dominates, choosing is a choice between generations, which those who evaluate
   * have to own in words.
   *
   * @param accounts by id of the option; of the same generations and years
   */
  public static List<Dominance> dominance(SequencedMap<String, Account> accounts) {
    var found = new ArrayList<Dominance>();
    accounts.forEach((better, one) ->
        accounts.forEach((worse, other) -> {
          if (one != other && dominates(one, other)) {
            found.add(new Dominance(better, worse));
          }
        }));
    return found;
  }

  private static boolean dominates(Account one, Account other) {
    if (!one.generations().equals(other.generations()) || one.last() != other.last()) {
      throw new IllegalArgumentException("options of other generations or years");
    }
    double rounding = ROUNDING * (gross(one) + gross(other));
    double[] ours = withUnallocated(one);
    double[] theirs = withUnallocated(other);
    boolean better = false;
    for (int g = 0; g < ours.length; g++) {
      if (ours[g] < theirs[g] - rounding) {
        return false;
      }
      better |= ours[g] > theirs[g] + rounding;
    }
    return better;
  }

  private static double gross(Account account) {
    return account.total(Side.BENEFIT) + account.total(Side.COST);
  }

  private static double[] withUnallocated(Account account) {
    double[] net = account.net();
    double[] all = Arrays.copyOf(net, net.length + 1);
    all[net.length] = account.unallocated(Side.BENEFIT) - account.unallocated(Side.COST);
    return all;
  }

  /**
   * How often the winner stays the same over settings of schedule, basis of carbon values and
   * kernel.
   *
   * @param winner of the central setting
   * @param winners of each setting, the central one with them
   * @return 0 to 1; undefined without a setting
   */
  public static Reading rankStability(String winner, List<String> winners) {
    return Reading.ratio(winners.stream().filter(winner::equals).count(), winners.size());
  }
}
