package city.posterity.cityhall.costing;

import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms of a tender with a costing method, and with the award method that goes with it. */
final class Costed {

  private Costed() {}

  static TenderTerms with(TenderTerms t, @Nullable CostingMethod method) {
    return new TenderTerms(
        t.title(),
        t.description(),
        t.procuringEntity(),
        t.buyers(),
        t.category(),
        t.classification(),
        t.procedureId(),
        t.currency(),
        t.multiCurrency(),
        t.lots(),
        t.noLotsReason(),
        t.items(),
        t.criteria(),
        method(t.awardMethod(), method != null && method.counts()),
        t.deadline(),
        t.envelopes(),
        t.winnersPerLot(),
        t.lotLimit(),
        t.paymentSchedule(),
        t.documents(),
        t.deliveryPlace(),
        t.contractStart(),
        t.contractEnd(),
        method);
  }

  /** Where the sum takes the place of the price, the lowest price becomes the lowest sum. */
  private static AwardMethod method(AwardMethod method, boolean counts) {
    return switch (method) {
      case AwardMethod.LowestPrice(var tieBreak) when counts ->
          new AwardMethod.LifeCycleCost(List.of(), tieBreak);
      // what was asked beside the price is now asked by the lines
      case AwardMethod.LifeCycleCost(_, var tieBreak) when counts ->
          new AwardMethod.LifeCycleCost(List.of(), tieBreak);
      case AwardMethod.LifeCycleCost(var costs, var tieBreak) when costs.isEmpty() ->
          new AwardMethod.LowestPrice(tieBreak);
      case AwardMethod.LowestPrice _,
          AwardMethod.LifeCycleCost _,
          AwardMethod.PriceWithFeatures _,
          AwardMethod.WeightedCriteria _ ->
          method;
    };
  }
}
