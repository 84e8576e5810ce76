package city.posterity.appraisal.engine;

import city.posterity.appraisal.draw.Chunk;
import city.posterity.appraisal.engine.DrawnOption.DrawnLine;
import city.posterity.appraisal.generation.Evidence;
import city.posterity.appraisal.generation.GroupAmounts;
import city.posterity.appraisal.generation.GroupIndices;
import org.jspecify.annotations.Nullable;

/**
 * What an option is in each draw. Draws are filled in by chunks, each by one thread; no two chunks
 * have a draw in common.
 */
final class OptionDraws {

  private final DrawnOption option;
  private final GroupIndices indices;
  private final @Nullable OptionDraws reference;

  /** Present value by draw. */
  final double[] net;

  /** The same by group, last of nobody known, and draw. */
  final double[][] byGroup;

  /** By draw; NaN where nothing can be said. */
  final double[] balanceOfFuture;

  final double[] balanceOfUnborn;
  final double[] costOfFuture;

  /** The group that is worst off; -1 where nothing can be said. */
  final int[] worstOff;

  /** Groups that are harmed; -1 where nothing can be said. */
  final int[] harmed;

  final boolean[] burdenShift;
  private final boolean[] gives;

  /**
   * @param reference filled in already; absent for the reference itself, or without one
   */
  OptionDraws(
      DrawnOption option, GroupIndices indices, int draws, @Nullable OptionDraws reference) {
    this.option = option;
    this.indices = indices;
    this.reference = reference;
    net = new double[draws];
    byGroup = new double[option.certain().groups() + 1][draws];
    balanceOfFuture = new double[draws];
    balanceOfUnborn = new double[draws];
    costOfFuture = new double[draws];
    worstOff = new int[draws];
    harmed = new int[draws];
    burdenShift = new boolean[draws];
    gives = new boolean[draws];
  }

  /**
   * @param nothing to add lines up in
   */
  void fill(Chunk chunk, GroupAmounts nothing) {
    DrawnLine[] lines = option.lines().toArray(DrawnLine[]::new);
    double[][] factors = new double[lines.length][];
    for (int l = 0; l < lines.length; l++) {
      factors[l] = lines[l].factors(chunk);
    }
    for (int i = 0; i < chunk.size(); i++) {
      double sum = option.net();
      nothing.set(option.certain());
      for (int l = 0; l < lines.length; l++) {
        sum += lines[l].net() * factors[l][i];
        nothing.add(lines[l].amounts(), factors[l][i]);
      }
      int draw = chunk.first() + i;
      net[draw] = sum;
      measure(nothing, draw);
    }
  }

  private void measure(GroupAmounts a, int draw) {
    for (int g = 0; g < byGroup.length; g++) {
      byGroup[g][draw] = a.netOf(g);
    }
    gives[draw] = a.gives();
    boolean insufficient = indices.insufficient(a);
    balanceOfFuture[draw] = insufficient ? Double.NaN : indices.balance(a, indices.future());
    balanceOfUnborn[draw] = insufficient ? Double.NaN : indices.balance(a, indices.unborn());
    costOfFuture[draw] = insufficient ? Double.NaN : indices.costShare(a, indices.future());
    worstOff[draw] = insufficient ? -1 : indices.worstOff(a);
    harmed[draw] = insufficient ? -1 : harmed(a, draw);
    burdenShift[draw] = !insufficient && indices.burdenShift(a);
  }

  private int harmed(GroupAmounts a, int draw) {
    OptionDraws other = reference;
    // as in the central case: where neither gives anything, what counts is what it costs more
    boolean against = other != null && !gives[draw] && !other.gives[draw];
    int harmed = 0;
    for (int g = 0; g < a.groups(); g++) {
      double less = against && other != null ? other.byGroup[g][draw] : 0;
      harmed += indices.harmed(a, g, less, Evidence.TOLERANCE) ? 1 : 0;
    }
    return harmed;
  }
}
