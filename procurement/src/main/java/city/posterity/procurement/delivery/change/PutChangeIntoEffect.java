package city.posterity.procurement.delivery.change;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.Objects;

/** From now on the contract says so. */
public record PutChangeIntoEffect() implements Command {

  @Override
  public Outcome decide(Context context) {
    ContractChange change = context.self(ContractChange.class);
    ChangeProposal p = change.proposal();
    Contract contract = ChangeCheck.contractOf(context, p);
    var versions = ChangeCheck.versionsWith(contract, change.id(), p);
    LocalDate end = p.newEnd() == null ? contract.terms().end() : p.newEnd();
    return Outcome.collect()
        .require(
            !contract.isSuspended(),
            () -> Finding.of(ChangeRule.CONTRACT_SUSPENDED, "since", contract.suspendedSince()))
        .orElse(() ->
            new ChangeEvent.ChangeTookEffect(
                p,
                versions.getLast().number(),
                versions.getLast().value(),
                Objects.requireNonNull(end),
                p.newSupplier() == null ? contract.supplier() : p.newSupplier(),
                ChangeExtent.of(versions),
                context.now()));
  }
}
