package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The draft is written. Every edit is a new version and voids what was signed. */
public record EditContract(ContractTerms terms) implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    return Outcome.collect()
        .add(ContractCheck.data(terms))
        .orElse(() -> new ContractEvent.ContractEdited(contract.version() + 1, terms));
  }
}
