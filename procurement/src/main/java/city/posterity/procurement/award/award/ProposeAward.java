package city.posterity.procurement.award.award;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.ranking.Placing;
import java.util.List;

/** The chair proposes the bid that is next for a lot; there is never a choice. */
public record ProposeAward(String lot, StreamId bid) implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    if (!tender.openLots().contains(lot)) {
      return refused(Finding.of(AwardRule.UNKNOWN_LOT).at("/lot"));
    }
    var evaluation = context.procurement().first(Evaluation.class);
    var ranking = evaluation.flatMap(e -> e.reported(lot));
    if (ranking.isEmpty()) {
      String status = evaluation.map(e -> Engine.word(e.status())).orElse("not prepared");
      return refused(Finding.of(AwardRule.NOT_RANKED, "status", status).at("/lot"));
    }
    var placing = placing(ranking.get());
    if (placing.isEmpty()) {
      return refused(Finding.of(AwardRule.UNKNOWN_BID).at("/bid"));
    }
    return decide(context, tender, placing.getFirst());
  }

  private Outcome decide(Context context, Tender tender, Placing placing) {
    Bid found = context.procurement().get(Bid.class, bid);
    var awards =
        context.procurement().stream(Award.class).filter(a -> a.lot().equals(lot)).toList();
    long standing = Allocation.standing(context.procurement(), lot);
    int winners = tender.terms().winnersPerLot();
    var findings =
        Outcome.collect()
            .require(
                tender.status() == TenderStatus.EVALUATING,
                () -> Finding.of(AwardRule.NOT_EVALUATING, "status", Engine.word(tender.status())))
            .require(
                found.status() == BidStatus.VALID,
                () ->
                    Finding.of(AwardRule.BID_NOT_VALID, "status", Engine.word(found.status()))
                        .at("/bid"))
            .require(
                standing < winners,
                () -> Finding.of(AwardRule.TOO_MANY_WINNERS, "winners", winners).at("/lot"))
            .require(
                awards.stream()
                    .noneMatch(a -> a.bid().equals(bid) && a.status() != AwardStatus.CANCELLED),
                () -> Finding.of(AwardRule.ALREADY_PROPOSED).at("/bid"));
    if (findings.isClean()) {
      findings.add(turn(context, tender, placing));
    }
    return findings.orElse(() ->
        new AwardEvent.AwardProposed(
            tender.id(),
            bid,
            lot,
            found.supplier(),
            placing.price(),
            placing.comparable(),
            placing.rank(),
            context.now(),
            context.after(context.now(), Parameter.AWARD_REVIEW)));
  }

  /** Whether it is this bid's turn; it is nobody's whose bidder has reached the limit. */
  private List<Finding> turn(Context context, Tender tender, Placing placing) {
    var allocation = Allocation.of(context.procurement());
    var best = allocation.best(lot);
    if (best.filter(b -> b.bid().equals(placing.bid())).isPresent()) {
      return List.of();
    }
    return best.isPresent() && best.get().rank() < placing.rank()
        ? List.of(
            Finding.of(AwardRule.NOT_NEXT, "rank", placing.rank(), "next", best.get().rank())
                .at("/bid"))
        : List.of(
            Finding.of(AwardRule.LOT_LIMIT_REACHED, "limit", tender.terms().lotLimit()).at("/bid"));
  }

  private List<Placing> placing(EvaluationEvent.LotRanking ranking) {
    return ranking.placings().stream().filter(p -> p.bid().equals(bid.id().toString())).toList();
  }

  private static Outcome refused(Finding finding) {
    return new Outcome.Refused(List.of(finding));
  }
}
