package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.DirectAwardGround;
import city.posterity.procurement.pack.LightPath;
import city.posterity.procurement.pack.Sourced;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What has to hold before a small purchase moves, whatever is said with the move. */
enum PurchaseGuard implements Guard {
  /** The procurement has nothing else in it but perhaps its team. */
  ALONE((context, _) ->
      unless(
          context.procurement().things().keySet().stream().allMatch(s -> s.thing() == Thing.TEAM),
          () -> Finding.of(PurchaseRule.NOT_ALONE))),
  /** Whatever standstill the ground has is over. */
  STANDSTILL_OVER((context, _) -> standstill(context)),
  /** Something of what was ordered has not arrived. */
  SOMETHING_OUTSTANDING((context, _) ->
      unless(
          self(context).undelivered().isPositive(),
          () -> Finding.of(PurchaseRule.NOTHING_OUTSTANDING))),
  /** Nothing was paid. */
  NOTHING_PAID((context, _) ->
      unless(
          self(context).payments().isEmpty(),
          () -> Finding.of(PurchaseRule.PAID_ALREADY, "paid", self(context).paid()))),
  /** Something was paid, and nothing that was delivered is left to pay. */
  SETTLED((context, _) -> settled(self(context))),
  /** No purchase on the light path has this procurement. */
  NO_PURCHASE((context, _) ->
      unless(
          context.procurement().first(Purchase.class).isEmpty(),
          () -> Finding.of(PurchaseRule.LIGHT_PATH_TAKEN)));

  private final BiFunction<Context, Command, List<Finding>> check;

  PurchaseGuard(BiFunction<Context, Command, List<Finding>> check) {
    this.check = check;
  }

  @Override
  public List<Finding> check(Context context, Command command) {
    return check.apply(context, command);
  }

  private static Purchase self(Context context) {
    return context.self(Purchase.class);
  }

  private static List<Finding> standstill(Context context) {
    Purchase purchase = self(context);
    Instant end = purchase.standstillEnd();
    return unless(
        end == null || !context.now().isBefore(end),
        () ->
            Finding.of(PurchaseRule.STANDSTILL_RUNNING, "end", end)
                .because(basisOf(context, purchase)));
  }

  private static @Nullable String basisOf(Context context, Purchase purchase) {
    LightPath light = context.procedure().light();
    GroundTaken taken = purchase.ground();
    if (light == null || taken == null) {
      return null;
    }
    DirectAwardGround ground = light.grounds().get(taken.code());
    Sourced standstill = ground == null ? null : ground.standstill();
    return standstill == null
        ? null
        : context.procedure().packId() + ", " + standstill.explanation();
  }

  private static List<Finding> settled(Purchase purchase) {
    if (purchase.payments().isEmpty()) {
      return List.of(Finding.of(PurchaseRule.NOTHING_PAID));
    }
    return unless(
        !purchase.payable().isPositive(),
        () -> Finding.of(PurchaseRule.PAYMENT_OUTSTANDING, "payable", purchase.payable()));
  }

  private static List<Finding> unless(
      boolean holds, java.util.function.Supplier<Finding> otherwise) {
    return holds ? List.of() : List.of(otherwise.get());
  }
}
