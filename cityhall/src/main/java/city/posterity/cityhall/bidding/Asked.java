package city.posterity.cityhall.bidding;

import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import java.util.List;

/** What a tender asks of an offer. */
record Asked(TenderTerms terms, List<Lot> lots) {

  Asked {
    lots = List.copyOf(lots);
  }

  static Asked by(Tender tender) {
    var open = tender.openLots();
    return new Asked(
        tender.terms(), tender.terms().lots().stream().filter(l -> open.contains(l.id())).toList());
  }

  boolean hasSeveralLots() {
    return lots.size() > 1;
  }

  /**
   * Items that are priced one by one; a lot of one item has its price alone, and where a cost sheet
   * is asked, the price is made from that.
   */
  List<Item> priced(String lot) {
    if (terms.costing() != null) {
      return List.of();
    }
    var items = terms.items().stream().filter(i -> i.lot().equals(lot)).toList();
    return items.size() > 1 ? items : List.of();
  }

  List<Feature> features(String lot) {
    return terms.methodFor(lot) instanceof PriceWithFeatures f ? f.features() : List.of();
  }

  List<CostItem> costs(String lot) {
    return terms.methodFor(lot) instanceof LifeCycleCost c ? c.costs() : List.of();
  }

  boolean hasTwoEnvelopes() {
    return terms.envelopes() == 2;
  }
}
