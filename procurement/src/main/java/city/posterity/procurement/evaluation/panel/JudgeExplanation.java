package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;

/**
 * What the bidder said about a low price, and what the panel makes of it. Before the time to
 * explain is over, there is no judgement without an explanation. (Criterion E4; scenario A5.)
 *
 * @param explanation empty when the bidder stayed silent
 */
public record JudgeExplanation(StreamId bid, String explanation, boolean accepted, String reason)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    var asked = e.suspicious().stream().filter(s -> s.bid().equals(bid)).findFirst();
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(EvaluationRule.TEXT_MISSING).at("/reason"))
        .require(asked.isPresent(), () -> Finding.of(EvaluationRule.UNKNOWN_BID).at("/bid"))
        .require(
            !e.explained().contains(bid),
            () -> Finding.of(EvaluationRule.ALREADY_JUDGED).at("/bid"))
        .require(
            asked.isEmpty() || !explanation.isBlank() || !context.now().isBefore(asked.get().due()),
            () ->
                Finding.of(
                    EvaluationRule.EXPLANATION_RUNNING,
                    "due",
                    asked.map(a -> a.due()).orElse(null)))
        .orElse(() -> new EvaluationEvent.LowPriceExplained(bid, explanation, accepted, reason));
  }
}
