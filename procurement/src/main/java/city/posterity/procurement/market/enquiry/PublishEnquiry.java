package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/**
 * Question and answer go to everybody. An answer that changes the terms waits for its amendment, so
 * that no bidder has to read the terms out of a conversation.
 */
public record PublishEnquiry() implements Command {

  @Override
  public Outcome decide(Context context) {
    Enquiry enquiry = context.self(Enquiry.class);
    Tender tender = context.procurement().get(Tender.class, enquiry.tender());
    return Outcome.collect()
        .require(
            !enquiry.changesTerms() || tender.amendments() > 0,
            () -> Finding.of(EnquiryRule.CHANGES_TERMS))
        .orElse(() -> new EnquiryEvent.EnquiryPublished(context.now()));
  }
}
