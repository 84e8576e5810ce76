package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/**
 * The envelopes that are there hold under the changed terms, too. Counts as a new receipt.
 * (Scenarios A4 and A8.)
 *
 * @param docset number of the amendment that the bidder has read
 */
public record ReconfirmBid(int docset) implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    return Outcome.collect()
        .add(SubmitBid.current(tender, docset))
        .orElse(() -> new BidEvent.BidReconfirmed(docset, SubmissionWindow.micros(context.now())));
  }
}
