package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/**
 * The chair puts a bid out, and says why in words that the bidder can check.
 *
 * @param ground one of {@link #GROUNDS}
 */
public record DisqualifyBid(String ground, String reason) implements Command {

  /** Why a bid can be put out. */
  public static final List<String> GROUNDS =
      List.of(
          "exclusion",
          "selection",
          "requirements-not-met",
          "content-wrong",
          "unreadable",
          "below-minimum",
          "abnormally-low",
          "conflict-of-interest",
          "collusion");

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            GROUNDS.contains(ground),
            () ->
                Finding.of(BidRule.GROUND_UNKNOWN, "grounds", String.join(", ", GROUNDS))
                    .at("/ground"))
        .require(!reason.isBlank(), () -> Finding.of(BidRule.REASON_MISSING).at("/reason"))
        .orElse(() -> new BidEvent.BidDisqualified(ground, reason, context.now()));
  }
}
