package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.price.AbnormallyLow;
import city.posterity.procurement.ranking.Offer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** The prices of each lot are looked at for those too low to be believed. (Scenario A5.) */
public record CheckPrices() implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    Tender tender = context.procurement().only(Tender.class);
    boolean sealed =
        context.procurement().stream(Bid.class)
            .anyMatch(b -> b.status() == BidStatus.VALID && !b.isPriced());
    Instant due = context.after(context.now(), Parameter.ABNORMALLY_LOW_EXPLANATION);
    var low = new ArrayList<EvaluationEvent.LowPrice>();
    for (String lot : tender.openLots().stream().filter(e::covers).toList()) {
      var offers = LotOffers.of(context.procurement(), e, lot);
      for (Offer candidate : offers) {
        var prices = new ArrayList<BigDecimal>();
        prices.add(candidate.price().amount());
        offers.stream()
            .filter(o -> o != candidate)
            .map(o -> o.price().amount())
            .sorted()
            .forEach(prices::add);
        var check =
            AbnormallyLow.check(
                prices,
                prices,
                context.procedure().share(Parameter.ABNORMALLY_LOW_MEAN_SHARE),
                context.procedure().share(Parameter.ABNORMALLY_LOW_NEXT_SHARE));
        if (check.isSuspicious()) {
          var bid = new StreamId(Thing.BID, UUID.fromString(candidate.bid()));
          low.add(
              new EvaluationEvent.LowPrice(bid, lot, check.belowMean(), check.belowNext(), due));
        }
      }
    }
    return Outcome.collect()
        .require(!sealed, () -> Finding.of(EvaluationRule.PRICES_SEALED))
        .orElse(() -> new EvaluationEvent.PricesChecked(low));
  }
}
