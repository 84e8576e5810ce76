package city.posterity.procurement.delivery.change;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Outcome;
import java.util.Objects;

/** The supplier agrees; where it is replaced, the one that takes its place does. */
public record SignChange() implements Command {

  @Override
  public Outcome decide(Context context) {
    ChangeProposal proposal = context.self(ContractChange.class).proposal();
    Contract contract = ChangeCheck.contractOf(context, proposal);
    OrganisationId signatory =
        proposal.newSupplier() == null ? contract.supplier() : proposal.newSupplier();
    return Outcome.collect()
        .require(
            signatory.equals(context.actor().organisation()),
            () -> Finding.of(ChangeRule.NOT_THE_SUPPLIER, "supplier", signatory))
        .orElse(() ->
            new ChangeEvent.ChangeSigned(
                context.actor().person(),
                Objects.requireNonNull(context.actor().organisation()),
                context.now()));
  }
}
