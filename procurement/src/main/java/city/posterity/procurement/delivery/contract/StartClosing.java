package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Everything is delivered, paid and handed over; what remains is the report. */
public record StartClosing() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ContractEvent.ClosingStarted(context.now()));
  }
}
