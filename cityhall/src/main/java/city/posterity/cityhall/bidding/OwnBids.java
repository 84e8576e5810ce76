package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a bid for those whose bid it is; for everybody else there is none. */
@Component
final class OwnBids {

  private final Casefile casefile;

  OwnBids(Casefile casefile) {
    this.casefile = casefile;
  }

  /** A bid as its bidder sees it, without its rivals. */
  record OwnBid(Procurement procurement, Bid bid) {

    Tender tender() {
      return procurement.get(Tender.class, bid.tender());
    }
  }

  /**
   * @throws ApiProblem 404 if there is none or it is somebody else's, with the same words
   */
  OwnBid find(UUID cityId, Actor actor, UUID bid) {
    var stream = new StreamId(Thing.BID, bid);
    return casefile
        .inSightOf(cityId, stream)
        .flatMap(p ->
            p.find(Bid.class, stream)
                .filter(b -> b.supplier().equals(actor.organisation()))
                .map(b -> new OwnBid(p, b)))
        .orElseThrow(() -> ApiProblem.notFound("bid " + bid + " that you may read"));
  }
}
