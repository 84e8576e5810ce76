package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.SheetCheck;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.Offer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The offers for one lot that are still in. */
final class LotOffers {

  private LotOffers() {}

  static List<Offer> of(Procurement procurement, Evaluation evaluation, String lot) {
    return procurement.stream(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .flatMap(b -> b.offerFor(lot, evaluation.scoresOf(b.id())).stream())
        .toList();
  }

  /** What is wrong with their cost sheets; nothing where none is asked. */
  static List<Problem> wrongSheets(Procurement procurement, String lot) {
    CostingMethod method = procurement.only(Tender.class).terms().costing();
    return method == null
        ? List.of()
        : procurement.stream(Bid.class)
            .filter(b -> b.status() == BidStatus.VALID)
            .flatMap(b -> b.lotBid(lot).stream().flatMap(l -> wrong(method, b, l.sheet())))
            .toList();
  }

  private static Stream<Problem> wrong(CostingMethod method, Bid bid, @Nullable CostSheet sheet) {
    return sheet == null
        ? Stream.of(
            new Problem("sheet-missing", "", "the bid " + bid.name() + " has no cost sheet"))
        : SheetCheck.of(method, sheet).stream()
            .map(p -> new Problem(p.code(), "", "the bid " + bid.name() + ": " + p.message()));
  }

  /** The same offers by what they cost over their life, where that is what is compared. */
  static List<Offer> compared(Procurement procurement, Evaluation evaluation, String lot) {
    TenderTerms terms = procurement.only(Tender.class).terms();
    CostingMethod method = terms.costing();
    var offers = of(procurement, evaluation, lot);
    return method == null || !method.counts()
        ? offers
        : offers.stream().map(o -> o.costing(wholeLife(procurement, method, o, lot))).toList();
  }

  private static BigDecimal wholeLife(
      Procurement procurement, CostingMethod method, Offer offer, String lot) {
    var bid = new StreamId(Thing.BID, UUID.fromString(offer.bid()));
    return procurement
        .get(Bid.class, bid)
        .lotBid(lot)
        .map(l -> LifeCosts.of(method, Objects.requireNonNull(l.sheet())).total())
        .orElseThrow();
  }
}
