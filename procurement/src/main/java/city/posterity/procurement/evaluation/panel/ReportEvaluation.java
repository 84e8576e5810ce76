package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The panel's report: what was found and why, dissent included. */
public record ReportEvaluation(String summary) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!summary.isBlank(), () -> Finding.of(EvaluationRule.TEXT_MISSING).at("/summary"))
        .orElse(() -> new EvaluationEvent.EvaluationReported(summary));
  }
}
