package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The chair proposes one score with one reason for each bid and criterion. A score far from the
 * mean of the members' own is explained. (Criterion E6.)
 */
public record ProposeConsensus(List<EvaluationEvent.BidScores> scores) implements Command {

  public ProposeConsensus {
    scores = List.copyOf(scores);
  }

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    var criteria = context.procurement().only(Tender.class).terms().awardMethod().scored();
    var bids =
        context.procurement().stream(Bid.class).filter(b -> b.status() == BidStatus.VALID).toList();
    var collector =
        Outcome.collect()
            .add(strangers(bids, criteria))
            .require(
                PanelSheets.open(context.procurement(), e).isEmpty(),
                () ->
                    Finding.of(
                        EvaluationRule.SHEETS_OPEN,
                        "open",
                        String.join(", ", PanelSheets.open(context.procurement(), e))));
    for (Bid bid : bids) {
      for (QualityCriterion c : criteria) {
        collector.add(check(context, e, bid, c));
      }
    }
    return collector.orElse(() -> new EvaluationEvent.ConsensusProposed(scores));
  }

  private List<Finding> check(Context context, Evaluation e, Bid bid, QualityCriterion c) {
    String at = "/scores/" + bid.name() + "/" + c.id();
    var score =
        scores.stream()
            .filter(s -> s.bid().equals(bid.id()))
            .findFirst()
            .map(s -> s.scores().get(c.id()))
            .orElse(null);
    if (score == null) {
      return List.of(Finding.of(EvaluationRule.SCORE_MISSING, "criterion", c.title()).at(at));
    }
    var findings = new ArrayList<Finding>();
    if (score.score().signum() < 0 || score.score().compareTo(c.scale()) > 0) {
      findings.add(Finding.of(EvaluationRule.SCORE_OUT_OF_RANGE, "scale", c.scale()).at(at));
    }
    if (score.reason().isBlank()) {
      findings.add(Finding.of(EvaluationRule.REASON_MISSING).at(at));
    }
    if (score.shift() == null || score.shift().isBlank()) {
      BigDecimal allowed = context.procedure().share(Parameter.CONSENSUS_SHIFT).multiply(c.scale());
      var own = PanelSheets.scores(context.procurement(), e, bid.id(), c.id());
      // |score − sum ÷ n| > allowed without dividing, because a mean need not have a last digit
      BigDecimal n = BigDecimal.valueOf(own.size());
      BigDecimal sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal distance = score.score().multiply(n).subtract(sum).abs();
      if (distance.compareTo(allowed.multiply(n)) > 0) {
        findings.add(
            context
                .finding(
                    EvaluationRule.SHIFT_UNEXPLAINED,
                    Parameter.CONSENSUS_SHIFT,
                    "distance",
                    distance.divide(n, 2, java.math.RoundingMode.HALF_UP).toPlainString(),
                    "allowed",
                    allowed.stripTrailingZeros().toPlainString())
                .at(at));
      }
    }
    return findings;
  }

  /** Scores for what is not scored. */
  private List<Finding> strangers(List<Bid> bids, List<QualityCriterion> criteria) {
    var findings = new ArrayList<Finding>();
    var seen = new HashSet<>();
    for (int i = 0; i < scores.size(); i++) {
      var given = scores.get(i);
      if (bids.stream().noneMatch(b -> b.id().equals(given.bid())) || !seen.add(given.bid())) {
        findings.add(Finding.of(EvaluationRule.UNKNOWN_BID).at("/scores/" + i + "/bid"));
      }
      for (String id : given.scores().keySet()) {
        if (criteria.stream().noneMatch(c -> c.id().equals(id))) {
          findings.add(
              Finding.of(EvaluationRule.UNKNOWN_CRITERION, "criterion", id)
                  .at("/scores/" + i + "/scores/" + id));
        }
      }
    }
    return findings;
  }
}
