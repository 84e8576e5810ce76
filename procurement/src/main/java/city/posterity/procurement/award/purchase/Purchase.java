package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small purchase.
 *
 * @param ground as it was when approved; absent before, and for quotations
 * @param approvedAt absent until it is approved; from then on it is public
 * @param orderReference absent until it is ordered
 * @param deliveries all that were ever confirmed, those too that were objected to later
 * @param accepted what was delivered and stands, as a part of the price
 * @param lessons absent until it is closed
 * @param reason why it was returned, is disputed or was cancelled
 */
public record Purchase(
    StreamId id,
    PurchaseStatus status,
    PurchaseData data,
    OrganisationId buyer,
    Instant requestedAt,
    @Nullable String budgetReference,
    @Nullable GroundTaken ground,
    @Nullable Instant approvedAt,
    @Nullable Instant standstillEnd,
    @Nullable String orderReference,
    @Nullable String orderTerms,
    @Nullable Instant orderedAt,
    List<Delivery> deliveries,
    Money accepted,
    List<PurchasePayment> payments,
    @Nullable String lessons,
    @Nullable Instant endedAt,
    @Nullable String reason)
    implements State {

  public Purchase {
    deliveries = List.copyOf(deliveries);
    payments = List.copyOf(payments);
  }

  /** From its approval on, whatever becomes of it. */
  public boolean isPublic() {
    return approvedAt != null;
  }

  /**
   * As it is public, in the same measure as in open data: without the references of the books,
   * which help whoever would forge an order or an invoice, without what suppliers said beside their
   * prices, and without ratings.
   */
  public Purchase forThePublic() {
    return new Purchase(
        id,
        status,
        data.withoutNotes(),
        buyer,
        requestedAt,
        null,
        ground,
        approvedAt,
        standstillEnd,
        null,
        orderTerms,
        orderedAt,
        deliveries.stream().map(Delivery::forThePublic).toList(),
        accepted,
        payments.stream().map(PurchasePayment::forThePublic).toList(),
        lessons,
        endedAt,
        reason);
  }

  public Money paid() {
    return Money.sum(
        payments.stream().map(PurchasePayment::amount).toList(), data.price().currency());
  }

  /** What was delivered and is not paid yet. */
  public Money payable() {
    return accepted.minus(paid());
  }

  /** What of the price was not delivered yet. */
  public Money undelivered() {
    return data.price().minus(accepted);
  }
}
