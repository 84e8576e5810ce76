package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/** The deadline passed over a bid that was not submitted, or not confirmed. The clock's command. */
public record LapseBid() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(
        new BidEvent.BidLapsed(
            reason(context.self(Bid.class)), context.procurement().only(Tender.class).deadline()));
  }

  static String reason(Bid bid) {
    return bid.status() == BidStatus.STALE ? "not-reconfirmed" : "not-submitted";
  }
}
