package city.posterity.procurement.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal that was run outside, and what of it decisions rest on. Whoever has the input gets
 * the same result again with the same arithmetic, tables, seed and draws; both are kept under their
 * hashes.
 *
 * @param input SHA-256 of the file that was appraised, in hexadecimal
 * @param result SHA-256 of what came out of it
 * @param arithmetic its name and number
 * @param tables version of the published tables
 */
public record Appraised(
    String input,
    String result,
    long seed,
    int draws,
    String arithmetic,
    String tables,
    List<Option> options) {

  public Appraised {
    options = List.copyOf(options);
  }

  /**
   * What came out for one option.
   *
   * @param id of the option; of a bid, the bid's
   * @param cost present value of all costs less all benefits, in the currency and prices of the
   *     file
   * @param likely which share of the draws it costs the least in; absent where nothing is drawn
   * @param worseOff ids of generations that lose more than the announced margin against the
   *     reference, the oldest first; empty where none does or nothing is compared
   */
  public record Option(
      String id,
      String title,
      BigDecimal cost,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal likely,
      List<String> worseOff) {
    public Option {
      worseOff = List.copyOf(worseOff);
    }
  }

  public Optional<Option> option(String id) {
    return options.stream().filter(o -> o.id().equals(id)).findFirst();
  }
}
