package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A contract that is not in force comes to nothing. */
public record VoidContract(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ContractEvent.ContractVoided(reason, context.now()));
  }
}
