package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.planning.need.Need;

/** A procurement officer starts a tender from a published plan item. */
public record CreateTender(TenderTerms terms) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.procurement().first(Tender.class).isEmpty(),
            () -> Finding.of(TenderRule.TENDER_EXISTS))
        .add(PlanMatch.of(terms, context))
        .add(TermsCheck.of(terms, context.procedure()))
        .orElse(() ->
            new TenderEvent.TenderCreated(
                context.procurement().only(Need.class).id(), context.procedure().packId(), terms));
  }
}
