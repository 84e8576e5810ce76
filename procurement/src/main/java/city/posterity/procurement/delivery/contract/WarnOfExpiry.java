package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.util.Objects;

/** The contract ends in so many months: time to buy again or to let it end. The clock's command. */
public record WarnOfExpiry(int months) implements Command {

  @Override
  public Outcome decide(Context context) {
    var end = Objects.requireNonNull(context.self(Contract.class).terms().end());
    return Outcome.of(new ContractEvent.ExpiryWarned(months, end));
  }
}
