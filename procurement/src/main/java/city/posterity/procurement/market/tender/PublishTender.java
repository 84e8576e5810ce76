package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;

/** The tender goes live. Publishing again what is live changes nothing. (Scenario A15.) */
public record PublishTender() implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.self(Tender.class);
    if (tender.status() == TenderStatus.LIVE) {
      return new Outcome.AlreadySo();
    }
    return Outcome.of(
        new TenderEvent.TenderPublished(
            context.now(),
            context.before(tender.deadline(), Parameter.ENQUIRY_END_BEFORE_DEADLINE)));
  }
}
