package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;

/** The same was asked before; one answer serves both. */
public record MergeEnquiry(StreamId into) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !into.equals(context.self())
                && context.procurement().find(Enquiry.class, into).isPresent(),
            () -> Finding.of(EnquiryRule.MERGED_INTO_ITSELF).at("/into"))
        .orElse(() -> new EnquiryEvent.EnquiryMerged(into));
  }
}
