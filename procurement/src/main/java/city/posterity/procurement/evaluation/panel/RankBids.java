package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.Ranking;
import java.util.ArrayList;

/**
 * The bids are put in order, lot by lot, by the announced method alone. The event holds everything
 * that a stranger needs to do it again. (Criteria E2 and E8.)
 */
public record RankBids() implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    Tender tender = context.procurement().only(Tender.class);
    String seed = tender.id().id() + " " + tender.publishedAt();
    var lots = new ArrayList<EvaluationEvent.LotRanking>();
    for (String lot : tender.openLots().stream().filter(e::covers).toList()) {
      var offers = LotOffers.of(context.procurement(), e, lot);
      lots.add(
          new EvaluationEvent.LotRanking(
              lot, offers, Ranking.rank(tender.terms().awardMethod(), offers, seed)));
    }
    return Outcome.of(new EvaluationEvent.BidsRanked(seed, lots));
  }
}
