package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A cancellation takes effect on one lot; for a whole tender the clock does it lot by lot. */
public record CancelLot(String lot) implements Command {

  @Override
  public Outcome decide(Context context) {
    var cancellation = java.util.Objects.requireNonNull(context.self(Tender.class).cancellation());
    return Outcome.of(new TenderEvent.LotCancelled(lot, cancellation.ground()));
  }
}
