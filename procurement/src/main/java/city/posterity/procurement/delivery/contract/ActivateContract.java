package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The first day of the contract has come. The clock's command. */
public record ActivateContract() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ContractEvent.ContractActivated(context.now()));
  }
}
