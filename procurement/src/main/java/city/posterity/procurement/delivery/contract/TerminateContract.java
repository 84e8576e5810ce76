package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * A contract ends before its time. What was accepted is still paid; what was promised stays on the
 * record.
 *
 * @param hearing how and when the supplier was heard
 */
public record TerminateContract(TerminationGround ground, String reason, String hearing)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/reason"))
        .require(!hearing.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/hearing"))
        .orElse(() ->
            new ContractEvent.ContractTerminated(
                ground,
                reason,
                hearing,
                ContractTotals.of(context.procurement(), context.self(Contract.class)).paid(),
                context.now()));
  }
}
