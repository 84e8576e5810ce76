package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A published answer was wrong; the earlier wording stays in the history. */
public record CorrectEnquiry(String answer) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!answer.isBlank(), () -> Finding.of(EnquiryRule.TEXT_MISSING).at("/answer"))
        .orElse(() -> new EnquiryEvent.EnquiryCorrected(answer, context.now()));
  }
}
