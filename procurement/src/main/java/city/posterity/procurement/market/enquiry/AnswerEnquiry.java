package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * The buyer answers a supplier's question; nobody sees it before it is published to all.
 *
 * @param changesTerms whether the answer means that the tender has to be amended first
 */
public record AnswerEnquiry(String answer, boolean changesTerms) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!answer.isBlank(), () -> Finding.of(EnquiryRule.TEXT_MISSING).at("/answer"))
        .orElse(() -> new EnquiryEvent.EnquiryAnswered(answer, changesTerms));
  }
}
