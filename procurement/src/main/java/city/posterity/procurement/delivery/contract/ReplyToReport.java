package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The supplier says its own word on the report; it is published with it. */
public record ReplyToReport(String reply) implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    return Outcome.collect()
        .require(
            contract.supplier().equals(context.actor().organisation()),
            () -> Finding.of(ContractRule.NOT_A_PARTY, "supplier", contract.supplier()))
        .require(contract.report() != null, () -> Finding.of(ContractRule.REPORT_MISSING))
        .require(!reply.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/reply"))
        .orElse(() -> new ContractEvent.ClosingReplied(reply));
  }
}
