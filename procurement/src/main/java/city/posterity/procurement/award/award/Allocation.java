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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be awarded what, as far as it is not decided yet. Lots are gone through in the order in
 * which the tender announced them, bids in the order of their ranking; a bidder who has reached the
 * announced limit of lots is passed over. So the limit never depends on what is decided first.
 * (Criterion D1; state machine of the lot.)
 *
 * @param next for each open lot that is ranked, the bids to be awarded it, best first; none when
 *     its places are taken or nobody is left
 * @param limited lots for which somebody is left, but only bidders who have reached the limit
 */
record Allocation(Map<String, List<Placing>> next, Set<String> limited) {

  static Allocation of(Procurement procurement) {
    var next = new LinkedHashMap<String, List<Placing>>();
    var limited = new LinkedHashSet<String>();
    var evaluation = procurement.first(Evaluation.class);
    if (evaluation.isEmpty()) {
      return new Allocation(next, limited);
    }
    Tender tender = procurement.only(Tender.class);
    var won = new HashMap<OrganisationId, Integer>();
    procurement.stream(Award.class)
        .filter(Award::counts)
        .forEach(a -> won.merge(a.supplier(), 1, Integer::sum));
    for (String lot : tender.openLots()) {
      var ranking = evaluation.get().reported(lot);
      if (ranking.isEmpty()) {
        continue;
      }
      var candidates =
          ranking.get().placings().stream()
              .filter(p -> isCandidate(procurement, lot, bidOf(p)))
              .toList();
      long places = tender.terms().winnersPerLot() - standing(procurement, lot);
      var chosen = choose(procurement, candidates, places, tender.terms().lotLimit(), won);
      next.put(lot, chosen);
      if (places > 0 && chosen.isEmpty() && !candidates.isEmpty()) {
        limited.add(lot);
      }
    }
    return new Allocation(next, limited);
  }

  /** The best that are under the limit, who then have one lot more. */
  private static List<Placing> choose(
      Procurement procurement,
      List<Placing> candidates,
      long places,
      @Nullable Integer limit,
      Map<OrganisationId, Integer> won) {
    var chosen = new ArrayList<Placing>();
    for (Placing candidate : candidates) {
      OrganisationId supplier = procurement.get(Bid.class, bidOf(candidate)).supplier();
      if (chosen.size() < places && (limit == null || won.getOrDefault(supplier, 0) < limit)) {
        chosen.add(candidate);
        won.merge(supplier, 1, Integer::sum);
      }
    }
    return chosen;
  }

  /** Whether no lot has anybody to be proposed. */
  boolean isEmpty() {
    return next.values().stream().allMatch(List::isEmpty);
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
}
