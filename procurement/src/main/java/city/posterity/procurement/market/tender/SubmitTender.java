package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The draft goes to review. */
public record SubmitTender() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new TenderEvent.TenderSubmitted());
  }
}
