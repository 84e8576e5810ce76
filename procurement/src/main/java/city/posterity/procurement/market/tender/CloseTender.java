package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The deadline has passed and what was on its way has arrived. The clock's command. */
public record CloseTender() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new TenderEvent.TenderClosed(context.self(Tender.class).deadline()));
  }
}
