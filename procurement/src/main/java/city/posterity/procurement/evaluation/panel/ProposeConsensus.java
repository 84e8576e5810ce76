package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

/** The chair proposes one score with one reason for each bid and criterion. */
public record ProposeConsensus(List<EvaluationEvent.BidScores> scores) implements Command {

  public ProposeConsensus {
    scores = List.copyOf(scores);
  }

  @Override
  public Outcome decide(Context context) {
    var criteria = context.procurement().only(Tender.class).terms().awardMethod().scored();
    var collector = Outcome.collect();
    context.procurement().stream(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .forEach(bid -> {
          var given = scores.stream().filter(s -> s.bid().equals(bid.id())).findFirst();
          for (var c : criteria) {
            String at = "/scores/" + bid.id().id() + "/" + c.id();
            var score = given.map(g -> g.scores().get(c.id())).orElse(null);
            if (score == null) {
              collector.add(
                  List.of(Finding.of(EvaluationRule.SCORE_MISSING, "criterion", c.title()).at(at)));
              continue;
            }
            BigDecimal distance = score.score().subtract(mean(context, bid, c.id())).abs();
            BigDecimal allowed =
                context.procedure().share(Parameter.CONSENSUS_SHIFT).multiply(c.scale());
            collector
                .require(
                    score.score().signum() >= 0 && score.score().compareTo(c.scale()) <= 0,
                    () -> Finding.of(EvaluationRule.SCORE_OUT_OF_RANGE, "scale", c.scale()).at(at))
                .require(
                    !score.reason().isBlank(),
                    () -> Finding.of(EvaluationRule.REASON_MISSING).at(at))
                .require(
                    distance.compareTo(allowed) <= 0 || score.shift() != null,
                    () ->
                        context
                            .finding(
                                EvaluationRule.SHIFT_UNEXPLAINED,
                                Parameter.CONSENSUS_SHIFT,
                                "distance",
                                distance,
                                "allowed",
                                allowed)
                            .at(at));
          }
        });
    return collector.orElse(() -> new EvaluationEvent.ConsensusProposed(scores));
  }

  private static BigDecimal mean(Context context, Bid bid, String criterion) {
    var scores =
        context.procurement().stream(Sheet.class)
            .filter(s -> s.bid().equals(bid.id()) && s.scores().containsKey(criterion))
            .map(s -> Objects.requireNonNull(s.scores().get(criterion)).score())
            .toList();
    return scores.isEmpty()
        ? BigDecimal.ZERO
        : scores.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
  }
}
