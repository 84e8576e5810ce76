package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The draft is written again; all of it, so that nothing is half changed. */
public record EditTender(TenderTerms terms) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(PlanMatch.of(terms, context))
        .add(TermsCheck.of(terms, context.procedure()))
        .orElse(() -> new TenderEvent.TenderEdited(terms));
  }
}
