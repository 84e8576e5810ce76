package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;
import java.util.Optional;

/**
 * What the winning bid of a contract said it would cost over its life, under the method that was
 * published with the tender.
 */
public record ContractCosts(CostingMethod method, CostSheet sheet) {

  /** Empty where no costing method was published, or the bid states nothing under it. */
  public static Optional<ContractCosts> of(Procurement procurement, Contract contract) {
    var method =
        procurement
            .find(Tender.class, contract.origin().tender())
            .flatMap(t -> Optional.ofNullable(t.terms().costing()));
    var sheet =
        procurement
            .find(Award.class, contract.origin().award())
            .flatMap(a -> procurement.find(Bid.class, a.bid()))
            .flatMap(b -> b.lotBid(contract.origin().lot()))
            .flatMap(l -> Optional.ofNullable(l.sheet()));
    return method
        .flatMap(m -> sheet.map(s -> new ContractCosts(m, s)))
        .filter(c -> c.sheet.method().equals(c.method.hash()));
  }

  public LifeCosts costs() {
    return LifeCosts.of(method, sheet);
  }

  /** The lines whose actual amounts somebody has to state: what the bidder is paid is known. */
  public List<CostLine> stated() {
    return method.lines().stream().filter(l -> l.borne() != CostLine.Borne.PRICE).toList();
  }

  /** Those that something is expected of, or could be, in a year of the calendar. */
  List<CostLine> stated(int year) {
    int t = year - method.firstYear();
    return stated().stream().filter(l -> l.from() <= t && t <= l.to()).toList();
  }

  /** First year of the calendar that the method is about. */
  public int firstYear() {
    return method.firstYear();
  }

  /** Last one. */
  public int lastYear() {
    return method.firstYear() + method.horizon();
  }
}
