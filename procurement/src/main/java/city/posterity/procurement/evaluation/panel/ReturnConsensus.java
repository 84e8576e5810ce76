package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A member is not content; the chair proposes again. */
public record ReturnConsensus(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(EvaluationRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new EvaluationEvent.ConsensusReturned(reason));
  }
}
