package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The tender stays as it is. */
public record RejectAmendment(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/reason"))
        .require(
            context.self(Tender.class).proposed() != null,
            () -> Finding.of(TenderRule.NO_AMENDMENT_WAITS))
        .orElse(() -> new TenderEvent.AmendmentRejected(reason));
  }
}
