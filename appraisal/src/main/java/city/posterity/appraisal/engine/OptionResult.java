package city.posterity.appraisal.engine;

import city.posterity.appraisal.draw.Comparison;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Incidence;
import city.posterity.appraisal.generation.Indices;
import city.posterity.appraisal.generation.Reading;
import city.posterity.appraisal.value.UnitValue;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What came out for one option. All money is in the currency and prices of the file.
 *
 * @param present under each schedule, by its id
 * @param equivalentAnnual what the cost less the benefit is a year, under each schedule: {@code
 *     −net / Σ DF(t), t = 1..T}; absent for a horizon of 0
 * @param cohorts net by year of birth: undiscounted and in present value
 * @param financeGap present value of payments less that of the outlays they pay for, central
 *     schedule or the line's own; 0 without financing
 * @param savings against the reference; absent for the reference itself or without one
 * @param rankStability share of schedules under which the best option is the best of the central
 *     one
 * @param spread of the net present value over the draws; absent without draws
 * @param against the others over the same draws; absent without draws
 * @param chances who pays and gains over the draws; absent without draws
 */
public record OptionResult(
    String id,
    Map<String, Present> present,
    Map<String, Double> equivalentAnnual,
    List<GenerationResult> generations,
    SortedMap<Integer, Cohort> cohorts,
    Indices indices,
    double financeGap,
    @Nullable Savings savings,
    @Nullable LockIn lockIn,
    Reading rankStability,
    @Nullable Summary spread,
    @Nullable Comparison against,
    @Nullable Chances chances,
    List<LineResult> lines) {

  public OptionResult {
    generations = List.copyOf(generations);
    lines = List.copyOf(lines);
  }

  /**
   * @param undiscounted net of everybody born in a year
   * @param present likewise, with the central schedule
   */
  public record Cohort(double undiscounted, double present) {}

  /**
   * Where the figures come from.
   *
   * @param cost by year, 0 or more
   * @param benefit by year, 0 or more
   * @param paid what is paid for the cost, by year; the cost itself without financing
   * @param present with the schedule that holds for the line
   * @param schedule id of that schedule
   * @param unit what priced it; absent where the file gives money
   * @param incidence on whom it falls: benefits as they come, costs as they are paid
   */
  @SuppressWarnings("ArrayRecordComponent") // read for reports and never compared
  public record LineResult(
      String id,
      String kind,
      double[] cost,
      double[] benefit,
      double[] paid,
      Present present,
      String schedule,
      @Nullable Unit unit,
      Incidence incidence,
      boolean uncertain) {}

  /**
   * A value of the tables in one of its scenarios.
   *
   * @param scenario one that the value has
   */
  public record Unit(UnitValue value, String scenario) {}
}
