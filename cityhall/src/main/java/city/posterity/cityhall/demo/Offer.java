package city.posterity.cityhall.demo;

import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.market.tender.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sample supplier offers.
 *
 * @param who key of the person who bids for it
 * @param prices by lot
 * @param costs by cost item of the award method
 * @param sheet what it costs over its life; absent where the tender does not ask
 */
record Offer(
    String who,
    Map<String, String> prices,
    Map<String, BigDecimal> costs,
    List<Promise> promises,
    String approach,
    @Nullable CostSheet sheet) {

  Offer(
      String who,
      Map<String, String> prices,
      Map<String, BigDecimal> costs,
      List<Promise> promises,
      String approach) {
    this(who, prices, costs, promises, approach, null);
  }

  static Offer of(String who, String price, String approach, Promise... promises) {
    return new Offer(who, Map.of("L1", price), Map.of(), List.of(promises), approach);
  }

  Offer costing(Map<String, BigDecimal> more) {
    return new Offer(who, prices, more, promises, approach, sheet);
  }

  /** The same with what it costs over its life, where the tender asks for it. */
  Offer lasting(CostSheet stated) {
    return new Offer(who, prices, costs, promises, approach, stated);
  }

  BidContent whole(Subject.Purchase purchase) {
    return content(purchase, true);
  }

  /** What goes into the first of two envelopes. */
  BidContent unpriced(Subject.Purchase purchase) {
    return content(purchase, false);
  }

  private BidContent content(Subject.Purchase purchase, boolean priced) {
    var lots =
        new TreeMap<>(prices)
            .entrySet().stream()
                .map(e ->
                    new LotBid(
                        e.getKey(),
                        priced ? Subject.eur(e.getValue()) : null,
                        List.of(),
                        Map.of(),
                        priced ? costs : Map.of(),
                        priced ? sheet : null))
                .toList();
    Map<String, String> answers =
        purchase.criteria().stream()
            .collect(Collectors.toMap(Criterion::id, _ -> "Met; the proof is attached"));
    return new BidContent(lots, answers, List.of(), promises, null, null);
  }
}
