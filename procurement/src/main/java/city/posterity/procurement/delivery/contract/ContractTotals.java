package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Procurement;
import java.util.List;
import java.util.Optional;

/**
 * Where the money of a contract stands: paid ≤ accepted ≤ value, always.
 *
 * @param accepted what accepted milestones made payable
 * @param paid without interest, less what was reversed
 */
public record ContractTotals(Money value, Money accepted, Money paid) {

  public static ContractTotals of(Procurement procurement, Contract contract) {
    var parts = partsOf(procurement, contract);
    String currency = contract.value().currency();
    return new ContractTotals(
        contract.value(),
        Money.sum(
            parts.stream().map(ContractPart::accepted).flatMap(Optional::stream).toList(),
            currency),
        Money.sum(
            parts.stream().map(ContractPart::paid).flatMap(Optional::stream).toList(), currency));
  }

  /** Everything that belongs to a contract, oldest first. */
  public static List<ContractPart> partsOf(Procurement procurement, Contract contract) {
    return procurement.things().values().stream()
        .map(h -> h.state())
        .filter(ContractPart.class::isInstance)
        .map(ContractPart.class::cast)
        .filter(p -> p.contract().equals(contract.id()))
        .toList();
  }
}
