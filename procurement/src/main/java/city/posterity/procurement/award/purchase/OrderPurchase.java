package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * The order goes out: from here on the city is bound.
 *
 * @param reference the order's number
 * @param terms on which it is ordered, such as the city's general terms and the warranty
 */
public record OrderPurchase(String reference, String terms) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reference.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/reference"))
        .require(!terms.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/terms"))
        .orElse(() -> new PurchaseEvent.PurchaseOrdered(reference, terms, context.now()));
  }
}
