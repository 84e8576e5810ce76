package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The purchase is given up before anything was delivered for good. */
public record CancelPurchase(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new PurchaseEvent.PurchaseCancelled(reason, context.now()));
  }
}
