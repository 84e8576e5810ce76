package city.posterity.appraisal.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What became of a bid. */
public sealed interface Standing {

  /**
   * It competes.
   *
   * @param moneyPerQualityPoint what one more quality point (1 % of the scale) may cost at this bid
   *     and leave it where it is, in the currency of the bids; absent where price moves nothing
   */
  record Competing(Score score, @Nullable BigDecimal moneyPerQualityPoint) implements Standing {}

  /** It does not, and has no place in the ranking. */
  record Rejected(Rejection why) implements Standing {}
}
