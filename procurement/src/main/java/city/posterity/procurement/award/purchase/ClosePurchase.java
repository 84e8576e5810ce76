package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The look back: one sentence that helps with the next purchase of this kind. */
public record ClosePurchase(String lessons) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!lessons.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/lessons"))
        .orElse(() -> new PurchaseEvent.PurchaseClosed(lessons, context.now()));
  }
}
