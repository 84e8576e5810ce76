package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;

/** A supplier begins a bid; nobody else learns of it. Addressed to {@link Bid#idOf}. */
public record StartBid() implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    OrganisationId supplier = context.actor().organisation();
    if (supplier == null) {
      return new Outcome.Refused(List.of(Finding.of(BidRule.NO_ORGANISATION)));
    }
    return Outcome.collect()
        .add(SubmissionWindow.of(tender, context.now()))
        .require(!tender.terms().buyers().contains(supplier), () -> Finding.of(BidRule.BUYER_BIDS))
        .require(
            context.self().equals(Bid.idOf(tender.id(), supplier)),
            () -> Finding.of(BidRule.WRONG_ID, "expected", Bid.idOf(tender.id(), supplier).id()))
        .orElse(() -> new BidEvent.BidStarted(tender.id(), supplier, context.now()));
  }
}
