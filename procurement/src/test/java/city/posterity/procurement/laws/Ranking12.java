package city.posterity.procurement.laws;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Placing;
import city.posterity.procurement.ranking.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** 12: whoever has the published offers and rules makes the same ranking of them. */
final class Ranking12 implements Law {

  @Override
  public int number() {
    return 12;
  }

  @Override
  public void event(World world, Moment moment) {
    if (!(moment.recorded().event() instanceof EvaluationEvent.BidsRanked ranked)) {
      return;
    }
    var tender = moment.after().get(Tender.class, World.TENDER);
    for (EvaluationEvent.LotRanking lot : ranked.lots()) {
      require(
          lot.offers().stream().allMatch(o -> isAsBid(moment, lot.lot(), o)),
          "offers on %s differ from the bids: %s",
          lot.lot(),
          lot.offers());
      // the order in which the offers are published decides nothing
      var shuffled = new ArrayList<>(lot.offers());
      Collections.reverse(shuffled);
      requireSame(tender, lot, Ranking.rank(method(tender, lot), shuffled, ranked.seed()));
    }
  }

  @Override
  public void end(World world, List<Step> script) {
    world
        .all(Evaluation.class)
        .forEach(e ->
            e.rankings()
                .forEach(l ->
                    requireSame(
                        world.tender().orElseThrow(),
                        l,
                        Ranking.rank(
                            method(world.tender().orElseThrow(), l), l.offers(), e.seed()))));
  }

  private void requireSame(
      Tender tender, EvaluationEvent.LotRanking lot, List<Placing> recomputed) {
    require(
        recomputed.equals(lot.placings()),
        "%s is ranked %s by %s, recomputed %s",
        lot.lot(),
        lot.placings(),
        tender.terms().awardMethod(),
        recomputed);
  }

  private static AwardMethod method(Tender tender, EvaluationEvent.LotRanking lot) {
    return tender.terms().methodFor(lot.lot());
  }

  private static boolean isAsBid(Moment moment, String lot, Offer offer) {
    var bid = moment.after().get(Bid.class, new StreamId(Thing.BID, UUID.fromString(offer.bid())));
    return bid.lotBid(lot)
        .filter(l ->
            offer.price().equals(l.price())
                && offer.features().equals(l.features())
                && offer.costs().equals(l.costs())
                && offer.receivedAt().equals(bid.receivedAt()))
        .isPresent();
  }
}
