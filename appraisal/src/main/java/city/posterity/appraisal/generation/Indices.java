package city.posterity.appraisal.generation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an option between generations: a panel of indices, never one score, because a
 * weighted sum of them would hide the choice of values. All are our own design over established
 * building blocks. With discounting the share of the unborn falls as the rate rises: show these
 * under two schedules at least or not at all.
 *
 * <p>Indices on generations leave out what is on nobody known; where that is more than {@link
 * #MOST_UNALLOCATED} of costs or benefits there are none. Debt tail, levelling, timing, payback and
 * irreversibility rest on years alone and are always there.
 *
 * @param unallocatedBenefit part of all benefits that is on nobody known
 * @param unallocatedCost likewise of costs
 * @param future the children of the decision year and the unborn
 * @param unborn the unborn alone
 * @param timingGap years by which benefits come after costs; below 0: before
 * @param timingByService whether the service stood in for benefits, of which there were none
 * @param levelling 0 (paid as used) to 1
 * @param paybackGeneration absent with too little incidence
 * @param voiceGap part of costs on people without a vote at the decision, under 18 or unborn
 * @param exitShare costs of leaving, of all costs, in present value
 * @param attested irreversible effects, which enter no figure
 */
public record Indices(
    Reading unallocatedBenefit,
    Reading unallocatedCost,
    OfSet future,
    OfSet unborn,
    WorstOff worstOff,
    NoHarm noHarm,
    Reading timingGap,
    boolean timingByService,
    Reading levelling,
    Timing.DebtTail debtTail,
    Timing.Payback payback,
    @Nullable PaybackGeneration paybackGeneration,
    Reading voiceGap,
    Reading exitShare,
    List<String> attested) {

  /** Above this part of costs or benefits on nobody known, indices on generations say nothing. */
  public static final double MOST_UNALLOCATED = 0.2;

  public Indices {
    attested = List.copyOf(attested);
  }

  /** Computes them all. */
  public static Indices of(Evidence evidence) {
    return new Measuring(evidence).all();
  }

  /**
   * Indices of a set of future people.
   *
   * @param benefitShare part of benefits, 0 to 1
   * @param costShare part of costs, 0 to 1
   * @param balance benefit share less cost share, -1 to 1; above 0 the set gets a larger share of
   *     benefits than of costs. Undefined without benefits or without costs
   * @param serviceShare part of the discounted use of the service; undefined where users are not
   *     known or nothing is used
   * @param burdenRatio cost share by service share: 1 pays in line with use, more than 1 pays more
   *     than it uses
   */
  public record OfSet(
      Reading benefitShare,
      Reading costShare,
      Reading balance,
      Reading serviceShare,
      Reading burdenRatio) {}

  /**
   * The group that nets least for each year its people live within the appraisal.
   *
   * @param group absent where {@code perPersonYear} is missing
   * @param perPersonYear real money, home population alone
   */
  public record WorstOff(@Nullable String group, Reading perPersonYear) {}

  /** Outcome of the no-harm test. */
  public enum Harm {
    PASS,
    FAIL,
    INSUFFICIENT_INCIDENCE
  }

  /**
   * Whether no group nets less than {@code -tolerance} times all costs.
   *
   * @param harmed groups that do, oldest first
   * @param againstReference whether the net is what the option adds to the reference, as it is
   *     where neither has benefits
   */
  public record NoHarm(
      Harm outcome, double tolerance, List<String> harmed, boolean againstReference) {
    public NoHarm {
      harmed = List.copyOf(harmed);
    }
  }

  /**
   * Which generation is the first to gain.
   *
   * @param first the oldest group whose net is not below 0; absent where all are
   * @param below groups whose net is below 0, oldest first
   * @param plantingTrees the oldest pay and all younger ones gain or at least do not pay
   * @param burdenShift a younger group is below 0 while an older one is above
   */
  public record PaybackGeneration(
      @Nullable String first, List<String> below, boolean plantingTrees, boolean burdenShift) {
    public PaybackGeneration {
      below = List.copyOf(below);
    }
  }
}
