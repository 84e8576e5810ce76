package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import org.jspecify.annotations.Nullable;

/** A member signs the agreed scores, with or without dissent. */
public record SignConsensus(@Nullable String dissent) implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    var me = context.actor().person();
    return Outcome.collect()
        .require(e.isActive(me), () -> Finding.of(EvaluationRule.NOT_ON_PANEL))
        .require(!e.signed().contains(me), () -> Finding.of(EvaluationRule.ALREADY_SIGNED))
        .orElse(() -> new EvaluationEvent.ConsensusSigned(me, dissent));
  }
}
