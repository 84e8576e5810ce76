package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Every bidder learns the result at the same moment; the standstill begins. */
public record NotifyBidders() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new TenderEvent.BiddersNotified(context.now()));
  }
}
