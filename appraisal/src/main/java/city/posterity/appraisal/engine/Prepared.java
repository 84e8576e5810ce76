package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.draw.Correlations;
import city.posterity.appraisal.draw.Distribution;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Incidence;
import city.posterity.appraisal.population.Population;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file whose every line is priced, in the money of the file, and falls on somebody. */
record Prepared(
    Appraisal appraisal,
    Schedule central,
    Generations generations,
    Population home,
    Correlations correlations,
    List<PreparedOption> options,
    List<Notice> notices) {

  Prepared {
    options = List.copyOf(options);
    notices = List.copyOf(notices);
  }

  record PreparedOption(Option option, List<PreparedLine> lines) {
    PreparedOption {
      lines = List.copyOf(lines);
    }

    List<Amount> amounts() {
      return lines.stream().map(PreparedLine::amount).toList();
    }
  }

  /**
   * @param factor what its amounts are drawn to be multiplied with; absent for certain ones
   * @param driver of the factor
   * @param unit where its value comes from; absent where the file gives money
   */
  record PreparedLine(
      Amount amount,
      @Nullable Distribution factor,
      Driver driver,
      Incidence incidence,
      OptionResult.@Nullable Unit unit) {

    Line line() {
      return amount.line();
    }
  }
}
