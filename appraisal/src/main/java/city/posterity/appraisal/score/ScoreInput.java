package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bids and how they are to be scored.
 *
 * @param scheme with the parameters of the formula
 * @param passMark quality in percent below which a bid does not compete; absent for none
 * @param budget the price that all bid at, above which a bid does not compete; absent for none
 * @param bids one or more, in the order of the file
 */
public record ScoreInput(
    Formula formula,
    Scheme scheme,
    @Nullable BigDecimal passMark,
    @Nullable BigDecimal budget,
    List<Bid> bids) {

  public ScoreInput {
    bids = List.copyOf(bids);
  }

  /** Why a bid does not compete; empty if it does. */
  Optional<Rejection> rejection(Bid bid) {
    if (passMark != null && bid.quality().compareTo(passMark) < 0) {
      return Optional.of(Rejection.BELOW_THRESHOLD);
    }
    if (formula == Formula.PRICE_PER_QUALITY && bid.quality().signum() == 0) {
      return Optional.of(Rejection.NO_QUALITY);
    }
    if (budget != null && bid.price().compareTo(budget) > 0) {
      return Optional.of(Rejection.ABOVE_BUDGET);
    }
    return Optional.empty();
  }
}
