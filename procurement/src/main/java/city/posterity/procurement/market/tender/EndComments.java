package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The time for comments on the draft is over. The clock's command. */
public record EndComments() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(
        new TenderEvent.CommentsEnded(context.self(Tender.class).askedComments().end()));
  }
}
