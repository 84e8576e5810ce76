package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
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
    var findings = new ArrayList<Finding>();
    for (String lot : tender.openLots()) {
      var method = tender.terms().methodFor(lot);
      var offers = LotOffers.of(context.procurement(), e, lot);
      var problems = Ranking.check(method, offers);
      if (problems.isEmpty()) {
        lots.add(new EvaluationEvent.LotRanking(lot, offers, Ranking.rank(method, offers, seed)));
      } else {
        problems.forEach(p -> findings.add(Finding.of(p)));
      }
    }
    return Outcome.collect().add(findings).orElse(() -> new EvaluationEvent.BidsRanked(seed, lots));
  }
}
