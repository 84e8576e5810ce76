package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The promise is kept: what was measured reaches the target. */
public record FulfilObligation() implements Command {

  @Override
  public Outcome decide(Context context) {
    Obligation obligation = context.self(Obligation.class);
    return Outcome.collect()
        .require(
            obligation.measured().compareTo(obligation.promised().target()) >= 0,
            () ->
                Finding.of(
                    ObligationRule.TARGET_NOT_REACHED,
                    "measured",
                    obligation.measured().toPlainString(),
                    "target",
                    obligation.promised().target().toPlainString(),
                    "unit",
                    obligation.promised().unit()))
        .orElse(
            () -> new ObligationEvent.ObligationFulfilled(obligation.measured(), context.now()));
  }
}
