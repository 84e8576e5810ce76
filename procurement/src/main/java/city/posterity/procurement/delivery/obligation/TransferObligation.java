package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The duty outlives the contract; an office of the city takes it over. */
public record TransferObligation(Transfer transfer) implements Command {

  @Override
  public Outcome decide(Context context) {
    return TransferCheck.of(transfer, context)
        .orElse(() -> new ObligationEvent.ObligationTransferred(transfer, context.now()));
  }
}
