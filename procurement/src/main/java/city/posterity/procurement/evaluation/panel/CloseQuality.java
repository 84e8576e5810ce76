package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import java.math.BigDecimal;
import java.util.List;

/** All have signed; who is under a minimum is out, and prices may be opened. */
public record CloseQuality() implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    return Outcome.collect()
        .require(
            e.active().stream().allMatch(m -> e.signed().contains(m.person())),
            () -> Finding.of(EvaluationRule.NOT_ALL_SIGNED))
        .orElse(() -> new EvaluationEvent.QualityClosed(belowMinimum(context, e)));
  }

  private static List<StreamId> belowMinimum(Context context, Evaluation e) {
    var criteria = context.procurement().only(Tender.class).terms().awardMethod().scored();
    return context.procurement().stream(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .map(Bid::id)
        .filter(bid -> {
          var scores = e.scoresOf(bid);
          return criteria.stream()
              .anyMatch(
                  c -> scores.getOrDefault(c.id(), BigDecimal.ZERO).compareTo(c.minimum()) < 0);
        })
        .toList();
  }
}
