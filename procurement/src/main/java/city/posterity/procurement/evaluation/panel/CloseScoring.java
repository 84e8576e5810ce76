package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Every member has handed in a sheet for every bid; now they are read together. */
public record CloseScoring() implements Command {

  @Override
  public Outcome decide(Context context) {
    var missing = PanelSheets.missing(context.procurement(), context.self(Evaluation.class));
    return Outcome.collect()
        .require(
            missing.isEmpty(),
            () -> Finding.of(EvaluationRule.SHEETS_MISSING, "missing", String.join(", ", missing)))
        .orElse(EvaluationEvent.ScoringClosed::new);
  }
}
