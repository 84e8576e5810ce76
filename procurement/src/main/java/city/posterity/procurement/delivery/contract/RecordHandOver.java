package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** One thing of the hand-over list is done. */
public record RecordHandOver(String item, String note, Evidence evidence) implements Command {

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    return Outcome.collect()
        .require(
            contract.terms().handOver().containsKey(item),
            () ->
                Finding.of(ContractRule.ITEM_UNKNOWN, "items", contract.terms().handOver().keySet())
                    .at("/item"))
        .require(
            !contract.handedOver().contains(item),
            () -> Finding.of(ContractRule.ITEM_HANDED_OVER, "item", item).at("/item"))
        .orElse(() -> new ContractEvent.HandOverRecorded(item, note, evidence));
  }
}
