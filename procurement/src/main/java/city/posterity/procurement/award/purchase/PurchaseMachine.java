package city.posterity.procurement.award.purchase;

import static city.posterity.procurement.award.purchase.PurchaseStatus.APPROVED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.CANCELLED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.CLOSED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.DELIVERED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.DISPUTED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.ORDERED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.PAID;
import static city.posterity.procurement.award.purchase.PurchaseStatus.REQUESTED;
import static city.posterity.procurement.award.purchase.PurchaseStatus.RETURNED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.BUDGET_HOLDER;
import static city.posterity.procurement.machine.Role.NEED_OFFICER;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.TREASURER;

import city.posterity.procurement.award.purchase.PurchaseEvent.DeliveryConfirmed;
import city.posterity.procurement.award.purchase.PurchaseEvent.ProblemReported;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseApproved;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseCancelled;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseClosed;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseEdited;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseOrdered;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchasePaid;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseRequested;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseReturned;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The small purchase's table of moves. Two people can bring one to its end, and never one alone:
 * who asked for it does not approve it, and who ordered it or confirmed the delivery does not pay.
 */
public final class PurchaseMachine {

  private PurchaseMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.PURCHASE,
              Purchase.class,
              PurchaseStatus.class,
              PurchaseRule.class,
              PurchaseFold::apply,
              Machine.Verbs.none()
                  .and("request", RequestPurchase.class)
                  .and("edit", EditPurchase.class)
                  .and("return", ReturnPurchase.class)
                  .and("approve", ApprovePurchase.class)
                  .and("order", OrderPurchase.class)
                  .and("confirm-delivery", ConfirmDelivery.class)
                  .and("report-problem", ReportProblem.class)
                  .and("pay", PayPurchase.class)
                  .and("close", ClosePurchase.class)
                  .and("cancel", CancelPurchase.class),
              moves())
          .withNaming(
              (procurement, _, _, _) -> Optional.of(new StreamId(Thing.PURCHASE, procurement)))
          .withReading(
              (_, state, actor) -> Machine.isStaff(actor) || ((Purchase) state).isPublic());

  /** The need's machine as the light path needs it: where a small purchase is, no need begins. */
  public static Machine guardingNeeds(Machine needs) {
    return needs.guarding(PurchaseGuard.NO_PURCHASE, "propose");
  }

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "request", REQUESTED, PurchaseRequested.class)
            .by(NEED_OFFICER, PROCUREMENT_OFFICER)
            .guardedBy(PurchaseGuard.ALONE));
    for (PurchaseStatus s : List.of(REQUESTED, RETURNED)) {
      moves.add(
          move(s, "edit", REQUESTED, PurchaseEdited.class).by(NEED_OFFICER, PROCUREMENT_OFFICER));
      moves.add(
          move(s, "cancel", CANCELLED, PurchaseCancelled.class)
              .by(NEED_OFFICER, PROCUREMENT_OFFICER, APPROVER));
    }
    moves.add(move(REQUESTED, "return", RETURNED, PurchaseReturned.class).by(APPROVER));
    moves.add(
        move(REQUESTED, "approve", APPROVED, PurchaseApproved.class)
            .by(APPROVER)
            .unlike("request", "edit"));
    moves.add(
        move(APPROVED, "order", ORDERED, PurchaseOrdered.class)
            .by(PROCUREMENT_OFFICER)
            .guardedBy(PurchaseGuard.STANDSTILL_OVER));
    for (PurchaseStatus s : List.of(ORDERED, DISPUTED, DELIVERED, PAID)) {
      moves.add(
          move(s, "confirm-delivery", DELIVERED, DeliveryConfirmed.class)
              .by(NEED_OFFICER, PROCUREMENT_OFFICER)
              .guardedBy(PurchaseGuard.SOMETHING_OUTSTANDING)
              .unlike("pay"));
    }
    for (PurchaseStatus s : List.of(ORDERED, DELIVERED, PAID)) {
      moves.add(
          move(s, "report-problem", DISPUTED, ProblemReported.class)
              .by(NEED_OFFICER, PROCUREMENT_OFFICER));
    }
    for (PurchaseStatus s : List.of(DELIVERED, PAID)) {
      moves.add(
          move(s, "pay", PAID, PurchasePaid.class)
              .by(APPROVER, BUDGET_HOLDER, TREASURER)
              .unlike("order", "confirm-delivery"));
    }
    for (PurchaseStatus s : List.of(PAID, DISPUTED)) {
      moves.add(
          move(s, "close", CLOSED, PurchaseClosed.class)
              .by(NEED_OFFICER, PROCUREMENT_OFFICER)
              .guardedBy(PurchaseGuard.SETTLED));
    }
    for (PurchaseStatus s : List.of(APPROVED, ORDERED, DISPUTED)) {
      moves.add(
          move(s, "cancel", CANCELLED, PurchaseCancelled.class)
              .by(PROCUREMENT_OFFICER, APPROVER)
              .guardedBy(PurchaseGuard.NOTHING_PAID));
    }
    return moves.toArray(Move[]::new);
  }
}
