package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.ranking.Offer;
import java.util.List;

/** The offers for one lot that are still in. */
final class LotOffers {

  private LotOffers() {}

  static List<Offer> of(Procurement procurement, Evaluation evaluation, String lot) {
    return procurement.stream(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .flatMap(b -> b.offerFor(lot, evaluation.scoresOf(b.id())).stream())
        .toList();
  }
}
