package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/**
 * The bidder takes the bid back before the deadline. It is kept unopened; a later version can still
 * be submitted.
 */
public record WithdrawBid() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new BidEvent.BidWithdrawn(SubmissionWindow.micros(context.now())));
  }
}
