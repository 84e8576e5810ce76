package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a small purchase. */
public sealed interface PurchaseEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.PURCHASE;
  }

  /**
   * @param buyer whom the person who asks acts for
   */
  record PurchaseRequested(PurchaseData data, OrganisationId buyer, Instant at)
      implements PurchaseEvent {}

  record PurchaseEdited(PurchaseData data, Instant at) implements PurchaseEvent {}

  record PurchaseReturned(String reason, Instant at) implements PurchaseEvent {}

  /**
   * @param ground absent for quotations
   * @param standstillEnd before it nothing is ordered; absent where the ground has no standstill
   */
  record PurchaseApproved(
      String budgetReference,
      @Nullable GroundTaken ground,
      Instant at,
      @Nullable Instant standstillEnd)
      implements PurchaseEvent {}

  record PurchaseOrdered(String reference, String terms, Instant at) implements PurchaseEvent {}

  record DeliveryConfirmed(Delivery delivery) implements PurchaseEvent {}

  record ProblemReported(String problem, LocalDate remedyBy, Instant at) implements PurchaseEvent {}

  record PurchasePaid(PurchasePayment payment) implements PurchaseEvent {}

  record PurchaseClosed(String lessons, Instant at) implements PurchaseEvent {}

  record PurchaseCancelled(String reason, Instant at) implements PurchaseEvent {}
}
