package city.posterity.procurement.award.award;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.Placing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is to be awarded what, as far as it is not decided yet. Lots are gone through in the order in
 * which the tender announced them, bids in the order of their ranking; a bidder who has reached the
 * announced limit of lots is passed over. So the limit never depends on what is decided first.
 * (Criterion D1; state machine of the lot.)
 *
 * @param next for each open lot that is ranked, the bids to be awarded it, best first; none when
 *     its places are taken or nobody is left
 */
record Allocation(Map<String, List<Placing>> next) {

  static Allocation of(Procurement procurement) {
    var evaluation = procurement.first(Evaluation.class);
    var next = new LinkedHashMap<String, List<Placing>>();
    if (evaluation.isEmpty()) {
      return new Allocation(next);
    }
    Tender tender = procurement.only(Tender.class);
    var won = new HashMap<OrganisationId, Integer>();
    procurement.stream(Award.class)
        .filter(Award::counts)
        .forEach(a -> won.merge(a.supplier(), 1, Integer::sum));
    Integer limit = tender.terms().lotLimit();
    for (String lot : tender.openLots()) {
      evaluation
          .get()
          .reported(lot)
          .ifPresent(ranking -> {
            long places = tender.terms().winnersPerLot() - standing(procurement, lot);
            next.put(
                lot,
                ranking.placings().stream()
                    .filter(p -> isCandidate(procurement, lot, bidOf(p)))
                    .filter(p -> limit == null || wonBy(procurement, won, p) < limit)
                    .limit(Math.max(0, places))
                    .peek(p -> won.merge(supplier(procurement, p), 1, Integer::sum))
                    .toList());
          });
    }
    return new Allocation(next);
  }

  /** The bid that a lot is to be awarded to next. */
  Optional<Placing> best(String lot) {
    return next.getOrDefault(lot, List.of()).stream().findFirst();
  }

  static StreamId bidOf(Placing placing) {
    return new StreamId(Thing.BID, UUID.fromString(placing.bid()));
  }

  /** How many places of a lot are taken or waited for. */
  static long standing(Procurement procurement, String lot) {
    return procurement.stream(Award.class).filter(a -> a.lot().equals(lot) && a.counts()).count();
  }

  /** A valid bid that has not been decided on for the lot; a cancelled award decides nothing. */
  private static boolean isCandidate(Procurement procurement, String lot, StreamId bid) {
    return procurement.get(Bid.class, bid).status() == BidStatus.VALID
        && procurement.stream(Award.class)
            .noneMatch(a ->
                a.bid().equals(bid) && a.lot().equals(lot) && a.status() != AwardStatus.CANCELLED);
  }

  private static int wonBy(
      Procurement procurement, Map<OrganisationId, Integer> won, Placing placing) {
    return won.getOrDefault(supplier(procurement, placing), 0);
  }

  private static OrganisationId supplier(Procurement procurement, Placing placing) {
    return procurement.get(Bid.class, bidOf(placing)).supplier();
  }
}
