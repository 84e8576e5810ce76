package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.AWARD;
import static city.posterity.cityhall.openness.TimelineLine.Section.CONTRACT;
import static city.posterity.cityhall.openness.TimelineLine.Section.MILESTONES;
import static city.posterity.cityhall.openness.TimelineLine.Section.PAYMENTS;
import static city.posterity.cityhall.openness.TimelineLine.Section.PLANNING;

import city.posterity.procurement.award.purchase.PurchaseEvent;
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
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/** Tells of a small purchase: all of it once it is approved, nothing before. */
final class PurchaseLines {

  private PurchaseLines() {}

  static @Nullable TimelineLine of(Recorded r, PurchaseEvent event, PublicSince open) {
    if (!open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case PurchaseRequested _ -> TimelineLine.of(r, PLANNING);
      case PurchaseApproved(var _, var ground, var _, var _) ->
          TimelineLine.of(r, AWARD).saying(ground == null ? null : ground.title());
      case PurchaseOrdered _ -> TimelineLine.of(r, CONTRACT);
      case DeliveryConfirmed(var d) ->
          TimelineLine.of(r, MILESTONES, d.value(), d.whole() ? "yes" : "no").saying(d.text());
      case ProblemReported(var problem, var remedyBy, var _) ->
          TimelineLine.of(r, MILESTONES, remedyBy).saying(problem);
      case PurchasePaid(var payment) -> TimelineLine.of(r, PAYMENTS, payment.amount());
      case PurchaseClosed(var lessons, var _) -> TimelineLine.of(r, CONTRACT).saying(lessons);
      case PurchaseCancelled(var reason, var _) -> TimelineLine.of(r, AWARD).saying(reason);
      // the way of a request through the house
      case PurchaseEdited _, PurchaseReturned _ -> null;
    };
  }
}
