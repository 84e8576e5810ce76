package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A cancellation that has not taken effect is given up. */
public record RevokeCancellation(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/reason"))
        .require(
            context.self(Tender.class).cancellation() != null,
            () -> Finding.of(TenderRule.NO_CANCELLATION_WAITS))
        .orElse(() -> new TenderEvent.CancellationRevoked(reason));
  }
}
