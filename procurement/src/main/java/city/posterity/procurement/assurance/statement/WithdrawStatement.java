package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Nobody vouches for it any more. */
public record WithdrawStatement(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(StatementRule.REASON_MISSING).at("/reason"))
        .orElse(() -> new StatementEvent.StatementWithdrawn(reason, context.now()));
  }
}
