package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.draw.Tornado;
import city.posterity.appraisal.generation.Comparison;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an appraisal.
 *
 * @param dataVersion of the tables that were used
 * @param dataHash SHA-256 of the file as it was read
 * @param rankings by schedule: ids, the best first by net present value
 * @param switching constant rates at which the better of the two best options changes
 * @param dominance which option gives no generation less than another one and some more
 * @param tornado what moves the difference between the best and the second most; absent without
 *     uncertainty or with one option
 */
public record Result(
    Appraisal appraisal,
    String dataVersion,
    String dataHash,
    long seed,
    int draws,
    Map<String, List<String>> rankings,
    List<OptionResult> options,
    Switch switching,
    List<Comparison.Dominance> dominance,
    @Nullable Tornado tornado,
    List<Notice> notices) {

  public Result {
    options = List.copyOf(options);
    dominance = List.copyOf(dominance);
    notices = List.copyOf(notices);
  }

  /**
   * @param between the two best under the central schedule; fewer with one option
   * @param rates as fractions; empty where the better one is so at every rate from 0 to 15 %
   */
  public record Switch(List<String> between, List<Double> rates) {
    public Switch {
      between = List.copyOf(between);
      rates = List.copyOf(rates);
    }
  }

  /** The best option under the central schedule. */
  public String best() {
    return java.util.Objects.requireNonNull(rankings.get(appraisal.central())).getFirst();
  }
}
