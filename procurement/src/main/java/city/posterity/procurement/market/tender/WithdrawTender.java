package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A tender that was never public is given up. */
public record WithdrawTender(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new TenderEvent.TenderWithdrawn(reason));
  }
}
