package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The last day on which the bidder was bound is over. The clock's command. */
public record ExpireBid() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new BidEvent.BidExpired(context.now()));
  }
}
