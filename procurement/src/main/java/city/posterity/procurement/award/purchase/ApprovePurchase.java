package city.posterity.procurement.award.purchase;

import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.DirectAwardGround;
import city.posterity.procurement.pack.LightPath;
import city.posterity.procurement.pack.Sourced;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second pair of eyes agrees, and says where the money is set aside. What is found wrong by now,
 * such as a day of delivery that has passed, is found again here.
 *
 * @param budgetReference of the commitment in the city's books
 */
public record ApprovePurchase(String budgetReference) implements Command {

  @Override
  public Outcome decide(Context context) {
    PurchaseData data = context.self(Purchase.class).data();
    return Outcome.collect()
        .require(
            !budgetReference.isBlank(),
            () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/budgetReference"))
        .add(PurchaseCheck.of(data, context))
        .orElse(() -> approved(context, data));
  }

  private PurchaseEvent.PurchaseApproved approved(Context context, PurchaseData data) {
    DirectAwardGround ground = groundOf(context, data);
    return new PurchaseEvent.PurchaseApproved(
        budgetReference,
        ground == null
            ? null
            : new GroundTaken(
                ground.code(), ground.title(), ground.explanation(), ground.mustPublish()),
        context.now(),
        ground == null ? null : standstillEnd(context, ground));
  }

  private static @Nullable DirectAwardGround groundOf(Context context, PurchaseData data) {
    LightPath light = context.procedure().light();
    return light == null || data.ground() == null ? null : light.grounds().get(data.ground());
  }

  private static @Nullable Instant standstillEnd(Context context, DirectAwardGround ground) {
    Sourced standstill = ground.standstill();
    return standstill == null ? null : context.after(context.now(), (Term) standstill.value());
  }
}
