package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;
import java.util.Objects;

/**
 * One side approves the version as it stands. The approval is recorded with the person, the
 * organisation and the version; the supplier signs for its own organisation.
 */
public record SignContract() implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    OrganisationId organisation = context.actor().organisation();
    boolean supplies = contract.supplier().equals(organisation);
    Party party = supplies ? Party.SUPPLIER : Party.BUYER;
    boolean mayFor =
        supplies
            ? context.actor().is(Role.SUPPLIER)
            : context.actor().is(Role.APPROVER) || context.actor().is(Role.CONTRACT_MANAGER);
    return Outcome.collect()
        .require(
            organisation != null && mayFor,
            () -> Finding.of(ContractRule.NOT_A_PARTY, "supplier", contract.supplier()))
        .require(
            contract.signatures().stream()
                .noneMatch(s -> s.party() != party && s.person().equals(context.actor().person())),
            () -> Finding.of(ContractRule.SIGNED_FOR_OTHER_SIDE))
        .require(
            contract.signature(party).isEmpty(),
            () -> Finding.of(ContractRule.ALREADY_SIGNED, "version", contract.version()))
        .orElse(() ->
            new ContractEvent.ContractSigned(
                new Signature(
                    party,
                    context.actor().person(),
                    Objects.requireNonNull(organisation),
                    contract.version(),
                    context.now())));
  }
}
