package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Work and payments pause. */
public record SuspendContract(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ContractEvent.ContractSuspended(reason, context.now()));
  }
}
