package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered has arrived, or a part of it, and is good.
 *
 * @param delivered what arrived
 * @param whole whether nothing is outstanding any more
 * @param value of a part; absent where the whole was delivered
 * @param evidence by which it can be checked
 * @param rating of the supplier's work, from 1 to 5; nobody has to rate
 */
public record ConfirmDelivery(
    String delivered,
    boolean whole,
    @Nullable Money value,
    String evidence,
    @Nullable Integer rating)
    implements Command {

  private static final int BEST = 5;

  @Override
  public Outcome decide(Context context) {
    Purchase purchase = context.self(Purchase.class);
    Money left = purchase.undelivered();
    return Outcome.collect()
        .require(!delivered.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/delivered"))
        .require(!evidence.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/evidence"))
        .require(
            rating == null || rating >= 1 && rating <= BEST,
            () -> Finding.of(PurchaseRule.RATING_OUT_OF_RANGE, "best", BEST).at("/rating"))
        .require(
            isPossible(left),
            () -> Finding.of(PurchaseRule.PART_NOT_POSSIBLE, "left", left).at("/value"))
        .orElse(() ->
            new PurchaseEvent.DeliveryConfirmed(
                new Delivery(
                    delivered,
                    whole || value == null ? left : value,
                    whole,
                    evidence,
                    rating,
                    context.now())));
  }

  /** The whole is worth what was left of the price; a part says its worth and leaves some. */
  private boolean isPossible(Money left) {
    if (value == null) {
      return whole;
    }
    if (!value.currency().equals(left.currency()) || !value.isPositive()) {
      return false;
    }
    return whole ? value.equals(left) : left.isMoreThan(value);
  }
}
