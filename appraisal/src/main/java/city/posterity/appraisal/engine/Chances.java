package city.posterity.appraisal.engine;

import city.posterity.appraisal.draw.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who pays and gains over the draws of one option, and how often. All shares are of draws, 0 to 1.
 * Indices are those of the central case; a draw in which one cannot be said is left out of it.
 *
 * @param belowZero with a net present value below 0
 * @param generations the oldest first, last nobody known
 * @param balanceOfFuture share of benefits less share of costs of children and unborn, -1 to 1
 * @param balanceOfUnborn likewise of the unborn alone
 * @param voiceGap share of costs on people without a vote at the decision
 * @param noHarm draws in which no group is harmed, of those in which that can be said
 * @param burdenShift draws in which a younger group pays while an older one gains, likewise
 * @param worstOff how often each group is the worst off, likewise; only those that ever are
 */
public record Chances(
    double belowZero,
    List<OfGeneration> generations,
    Spread balanceOfFuture,
    Spread balanceOfUnborn,
    Spread voiceGap,
    @Nullable Double noHarm,
    @Nullable Double burdenShift,
    SequencedMap<String, Double> worstOff) {

  public Chances {
    generations = List.copyOf(generations);
    worstOff = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(worstOff));
  }

  /**
   * @param net present value in the money of the file
   * @param belowZero how often the group pays more than it has
   * @param worseOff how often it has less than under the reference in the same draw; absent for the
   *     reference itself, or without one
   */
  public record OfGeneration(String id, Summary net, double belowZero, @Nullable Double worseOff) {}

  /**
   * @param said draws in which there is a figure
   * @param figures of these; absent if there are none
   */
  public record Spread(double said, @Nullable Summary figures) {}
}
