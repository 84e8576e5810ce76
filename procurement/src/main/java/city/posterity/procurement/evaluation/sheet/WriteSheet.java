package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import java.util.Map;

/**
 * An evaluator writes scores down, as a draft.
 *
 * @param scores by criterion id; may be incomplete
 */
public record WriteSheet(StreamId bid, Map<String, Score> scores) implements Command {

  @Override
  public Outcome decide(Context context) {
    var me = context.actor().person();
    var criteria = context.procurement().only(Tender.class).terms().awardMethod().scored();
    var collector =
        Outcome.collect()
            .require(
                context.self().equals(Sheet.idOf(bid, me)),
                () -> Finding.of(SheetRule.NOT_YOUR_SHEET))
            .require(
                context
                    .procurement()
                    .find(Bid.class, bid)
                    .filter(b -> b.status() == BidStatus.VALID)
                    .isPresent(),
                () -> Finding.of(SheetRule.BID_NOT_VALID).at("/bid"));
    scores.forEach((id, score) -> {
      var criterion = criteria.stream().filter(c -> c.id().equals(id)).findFirst();
      collector.require(
          criterion.isPresent(),
          () -> Finding.of(SheetRule.UNKNOWN_CRITERION, "criterion", id).at("/scores/" + id));
      criterion.ifPresent(c ->
          collector.require(
              score.score().signum() >= 0 && score.score().compareTo(c.scale()) <= 0,
              () ->
                  Finding.of(SheetRule.SCORE_OUT_OF_RANGE, "scale", c.scale())
                      .at("/scores/" + id + "/score")));
    });
    return collector.orElse(() -> new SheetEvent.SheetWritten(bid, me, scores));
  }
}
