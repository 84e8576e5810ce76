package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A live tender is to say something else; a second person decides. (Scenario A7.) */
public record ProposeAmendment(TenderTerms terms, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.self(Tender.class);
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/reason"))
        .require(tender.proposed() == null, () -> Finding.of(TenderRule.AMENDMENT_WAITS))
        .add(
            AmendmentCheck.of(tender, terms, context).stream()
                .map(f -> f.pointer().isEmpty() ? f : f.at("/terms" + f.pointer()))
                .toList())
        .orElse(() -> new TenderEvent.AmendmentProposed(terms, reason));
  }
}
