package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a purchase is after each event. */
final class PurchaseFold {

  private final StreamId id;
  private final OrganisationId buyer;
  private final Instant requestedAt;
  private PurchaseStatus status;
  private PurchaseData data;
  private @Nullable String budgetReference;
  private @Nullable GroundTaken ground;
  private @Nullable Instant approvedAt;
  private @Nullable Instant standstillEnd;
  private @Nullable String orderReference;
  private @Nullable String orderTerms;
  private @Nullable Instant orderedAt;
  private List<Delivery> deliveries;
  private Money accepted;
  private List<PurchasePayment> payments;
  private @Nullable String lessons;
  private @Nullable Instant endedAt;
  private @Nullable String reason;

  private PurchaseFold(Purchase before) {
    id = before.id();
    buyer = before.buyer();
    requestedAt = before.requestedAt();
    status = before.status();
    data = before.data();
    budgetReference = before.budgetReference();
    ground = before.ground();
    approvedAt = before.approvedAt();
    standstillEnd = before.standstillEnd();
    orderReference = before.orderReference();
    orderTerms = before.orderTerms();
    orderedAt = before.orderedAt();
    deliveries = before.deliveries();
    accepted = before.accepted();
    payments = before.payments();
    lessons = before.lessons();
    endedAt = before.endedAt();
    reason = before.reason();
  }

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof PurchaseEvent.PurchaseRequested(var data, var buyer, var at)) {
      return new Purchase(
          id,
          PurchaseStatus.REQUESTED,
          data,
          buyer,
          at,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          Money.zero(data.price().currency()),
          List.of(),
          null,
          null,
          null);
    }
    var fold = new PurchaseFold((Purchase) Objects.requireNonNull(before));
    fold.happen((PurchaseEvent) event);
    return fold.purchase();
  }

  private void happen(PurchaseEvent event) {
    switch (event) {
      case PurchaseEvent.PurchaseRequested _ ->
          throw new IllegalStateException(id + " was requested before");
      case PurchaseEvent.PurchaseEdited(var changed, var _) -> {
        status = PurchaseStatus.REQUESTED;
        data = changed;
        accepted = Money.zero(changed.price().currency());
        reason = null;
      }
      case PurchaseEvent.PurchaseReturned(var why, var _) -> {
        status = PurchaseStatus.RETURNED;
        reason = why;
      }
      case PurchaseEvent.PurchaseApproved(var reference, var taken, var at, var end) -> {
        status = PurchaseStatus.APPROVED;
        budgetReference = reference;
        ground = taken;
        approvedAt = at;
        standstillEnd = end;
      }
      case PurchaseEvent.PurchaseOrdered(var reference, var terms, var at) -> {
        status = PurchaseStatus.ORDERED;
        orderReference = reference;
        orderTerms = terms;
        orderedAt = at;
      }
      case PurchaseEvent.DeliveryConfirmed(var delivery) -> {
        status = PurchaseStatus.DELIVERED;
        deliveries = with(deliveries, delivery);
        accepted = accepted.plus(delivery.value());
        reason = null;
      }
      case PurchaseEvent.ProblemReported(var problem, var _, var _) -> {
        status = PurchaseStatus.DISPUTED;
        accepted =
            Money.sum(payments.stream().map(PurchasePayment::amount).toList(), accepted.currency());
        reason = problem;
      }
      case PurchaseEvent.PurchasePaid(var payment) -> {
        status = PurchaseStatus.PAID;
        payments = with(payments, payment);
      }
      case PurchaseEvent.PurchaseClosed(var learnt, var at) -> {
        status = PurchaseStatus.CLOSED;
        lessons = learnt;
        endedAt = at;
      }
      case PurchaseEvent.PurchaseCancelled(var why, var at) -> {
        status = PurchaseStatus.CANCELLED;
        reason = why;
        endedAt = at;
      }
    }
  }

  private Purchase purchase() {
    return new Purchase(
        id,
        status,
        data,
        buyer,
        requestedAt,
        budgetReference,
        ground,
        approvedAt,
        standstillEnd,
        orderReference,
        orderTerms,
        orderedAt,
        deliveries,
        accepted,
        payments,
        lessons,
        endedAt,
        reason);
  }

  private static <T> List<T> with(List<T> all, T one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
