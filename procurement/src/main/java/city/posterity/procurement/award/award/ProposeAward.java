package city.posterity.procurement.award.award;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.ranking.Placing;
import java.util.List;
import java.util.UUID;

/** The chair proposes the best bid of a lot that has not been awarded it yet. */
public record ProposeAward(String lot, StreamId bid) implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    Evaluation evaluation = context.procurement().only(Evaluation.class);
    var ranking = evaluation.ranking(lot);
    if (evaluation.status() != EvaluationStatus.REPORTED || ranking.isEmpty()) {
      return new Outcome.Refused(
          List.of(Finding.of(AwardRule.NOT_RANKED, "status", evaluation.status()).at("/lot")));
    }
    var awards = context.procurement().all(Award.class);
    var candidate =
        ranking.get().placings().stream()
            .filter(p -> p.bid().equals(bid.id().toString()))
            .findFirst();
    if (candidate.isEmpty()) {
      return new Outcome.Refused(List.of(Finding.of(AwardRule.UNKNOWN_BID).at("/bid")));
    }
    Placing placing = candidate.get();
    long winners = awards.stream().filter(a -> a.lot().equals(lot) && a.counts()).count();
    Bid found = context.procurement().get(Bid.class, bid);
    return Outcome.collect()
        .require(
            tender.openLots().contains(lot), () -> Finding.of(AwardRule.UNKNOWN_LOT).at("/lot"))
        .require(
            found.status() == BidStatus.VALID,
            () -> Finding.of(AwardRule.BID_NOT_VALID, "status", found.status()).at("/bid"))
        .require(
            winners < tender.terms().winnersPerLot(),
            () -> Finding.of(AwardRule.TOO_MANY_WINNERS, "winners", tender.terms().winnersPerLot()))
        .require(
            awards.stream()
                .noneMatch(a -> a.bid().equals(bid) && a.lot().equals(lot) && a.counts()),
            () -> Finding.of(AwardRule.ALREADY_PROPOSED).at("/bid"))
        .require(
            underLimit(context, found.supplier()),
            () -> Finding.of(AwardRule.LOT_LIMIT_REACHED, "limit", tender.terms().lotLimit()))
        .require(
            isNext(context, ranking.get(), placing),
            () -> Finding.of(AwardRule.NOT_NEXT, "rank", placing.rank()).at("/bid"))
        .orElse(() ->
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

  /** Everybody better has this lot already, is out, or has as many lots as one bidder may. */
  private static boolean isNext(
      Context context, EvaluationEvent.LotRanking ranking, Placing candidate) {
    return ranking.placings().stream()
        .filter(p -> p.rank() < candidate.rank())
        .allMatch(p -> {
          var id = new StreamId(Thing.BID, UUID.fromString(p.bid()));
          Bid better = context.procurement().get(Bid.class, id);
          return better.status() != BidStatus.VALID
              || !underLimit(context, better.supplier())
              || context.procurement().stream(Award.class)
                  .anyMatch(a ->
                      a.bid().equals(id)
                          && a.lot().equals(ranking.lot())
                          && a.status() != AwardStatus.CANCELLED);
        });
  }

  private static boolean underLimit(Context context, OrganisationId supplier) {
    Integer limit = context.procurement().only(Tender.class).terms().lotLimit();
    return limit == null
        || context.procurement().stream(Award.class)
                .filter(a -> a.supplier().equals(supplier) && a.counts())
                .count()
            < limit;
  }
}
