package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.List;

/**
 * A conflict or an error was found: the evaluation starts again at a step that it has left behind.
 * What was done before stays in the history.
 *
 * @param lots the lots concerned; empty for all
 */
public record ReEnterEvaluation(EvaluationStatus step, List<String> lots, String reason)
    implements Command {

  public ReEnterEvaluation {
    lots = List.copyOf(lots);
  }

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    Tender tender = context.procurement().only(Tender.class);
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(EvaluationRule.TEXT_MISSING).at("/reason"))
        .require(
            tender.status() == TenderStatus.EVALUATING,
            () -> Finding.of(EvaluationRule.NOT_EVALUATING, "status", tender.status()))
        .require(
            canRestart(e, step),
            () ->
                Finding.of(
                        EvaluationRule.STEP_NOT_PASSED,
                        "step",
                        Engine.word(step),
                        "status",
                        Engine.word(e.status()))
                    .at("/step"))
        .require(
            !isScoring(step) || !tender.terms().awardMethod().scored().isEmpty(),
            () -> Finding.of(EvaluationRule.NOTHING_TO_SCORE).at("/step"))
        .require(
            tender.openLots().containsAll(lots),
            () ->
                Finding.of(EvaluationRule.UNKNOWN_LOT, "lots", String.join(", ", tender.openLots()))
                    .at("/lots"))
        .orElse(() ->
            new EvaluationEvent.EvaluationReentered(
                step, lots, reason, knowsPrices(context.procurement())));
  }

  /** Whether a step is one to start again at, and was left behind. */
  public static boolean canRestart(Evaluation e, EvaluationStatus step) {
    return EvaluationMachine.STEPS.contains(step) && step.compareTo(e.status()) < 0;
  }

  /** Whether a step exists only where something is scored. */
  public static boolean isScoring(EvaluationStatus step) {
    return step == EvaluationStatus.INDIVIDUAL || step == EvaluationStatus.CONSENSUS;
  }

  static boolean knowsPrices(Procurement procurement) {
    return procurement.stream(Bid.class)
        .anyMatch(b -> b.content() != null && b.content().hasPrices());
  }
}
