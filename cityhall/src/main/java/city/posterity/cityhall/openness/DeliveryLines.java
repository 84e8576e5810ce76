package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.MILESTONES;
import static city.posterity.cityhall.openness.TimelineLine.Section.OBLIGATIONS;
import static city.posterity.cityhall.openness.TimelineLine.Section.PAYMENTS;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.delivery.invoice.InvoiceEvent;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceApproved;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceConfirmed;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceCredited;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceDisputed;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceMatched;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoicePaid;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceReceived;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceRejected;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceReversed;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceScheduled;
import city.posterity.procurement.delivery.milestone.MilestoneEvent;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.DefectReported;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneClaimed;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneInspected;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneMet;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneOverdue;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestonePartiallyMet;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneRejected;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneRemedied;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneRescheduled;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneRevised;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneScheduled;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.OpinionGiven;
import city.posterity.procurement.delivery.obligation.ObligationEvent;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationBound;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationDischarged;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationEntered;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationFellShort;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationFulfilled;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationMeasured;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationPromised;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationReleased;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationReviewed;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationTransferred;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what a public contract brings: milestones, obligations, and invoices once they are paid.
 */
final class DeliveryLines {

  private DeliveryLines() {}

  static @Nullable TimelineLine of(Recorded r, MilestoneEvent event, int place, PublicSince open) {
    if (!open.partOfPublicContract(r.stream())) {
      return null;
    }
    String name = open.titleOf(r.stream());
    return switch (event) {
      case MilestoneScheduled e -> milestone(r, e.title(), e.value(), e.due());
      case MilestoneClaimed(var claim) ->
          bySupplier(milestone(r, name).at(claim.at()), r, open).saying(claim.text());
      case MilestoneInspected(var i) ->
          milestone(r, name, i.conforms() ? "yes" : "no").saying(i.findings());
      // with the answer that was given to it, and without its words
      case OpinionGiven(var opinion) ->
          open.metAfter(r.stream(), place)
              ? milestone(r, name, opinion.satisfied() ? "yes" : "no").by(By.RESIDENT)
              : null;
      case MilestoneMet(var accepted, var _, var answer, var at) ->
          milestone(r, name, accepted).at(at).saying(answer);
      case MilestonePartiallyMet(var accepted, var _, var answer, var at) ->
          milestone(r, name, accepted).at(at).saying(answer);
      case MilestoneRejected(var defects, var cureBy) -> milestone(r, name, cureBy).saying(defects);
      case MilestoneOverdue(var due, var _) -> milestone(r, name, due).by(By.TIME);
      case MilestoneRemedied e ->
          milestone(r, name, e.remedy().name(), e.accepted()).saying(e.reason());
      case DefectReported(var text, var _) -> milestone(r, name).saying(text);
      case MilestoneRevised(var _, var value, var due, var excused) ->
          milestone(r, name, value, due, excused ? "yes" : "no");
      case MilestoneRescheduled(var due) -> milestone(r, name, due);
    };
  }

  static @Nullable TimelineLine of(Recorded r, ObligationEvent event, PublicSince open) {
    if (!open.partOfPublicContract(r.stream())) {
      return null;
    }
    String name = open.titleOf(r.stream());
    return switch (event) {
      case ObligationPromised(var _, var promise) ->
          bySupplier(obligation(r, name, promise.target(), promise.unit(), promise.due()), r, open);
      case ObligationEntered e -> obligation(r, name, e.transfer().reviewYear());
      case ObligationBound _ -> obligation(r, name);
      case ObligationMeasured(var m) -> obligation(r, name, m.value(), m.period());
      case ObligationFulfilled(var measured, var _) -> obligation(r, name, measured);
      case ObligationFellShort e ->
          obligation(r, name, e.measured(), e.target()).saying(e.applied());
      case ObligationTransferred(var transfer, var _) -> obligation(r, name, transfer.reviewYear());
      case ObligationReviewed(var transfer, var note, var _) ->
          obligation(r, name, transfer.reviewYear()).saying(note);
      case ObligationDischarged(var reason, var _) -> obligation(r, name).saying(reason);
      case ObligationReleased(var reason) -> obligation(r, name).saying(reason);
    };
  }

  static @Nullable TimelineLine of(Recorded r, InvoiceEvent event, PublicSince open) {
    if (!open.partOfPublicContract(r.stream()) || !open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case InvoiceReceived e ->
          bySupplier(payment(r, e.data().value()).at(e.receivedAt()), r, open);
      case InvoicePaid(var p) -> payment(r, p.value(), p.daysLate()).at(p.at());
      case InvoiceConfirmed _ -> bySupplier(payment(r), r, open);
      case InvoiceReversed(var p, var reason) -> payment(r, p.value()).at(p.at()).saying(reason);
      // the way of an invoice through the house
      case InvoiceMatched _,
          InvoiceDisputed _,
          InvoiceApproved _,
          InvoiceScheduled _,
          InvoiceRejected _,
          InvoiceCredited _ ->
          null;
    };
  }

  private static TimelineLine milestone(Recorded r, Object... facts) {
    return TimelineLine.of(r, MILESTONES, facts);
  }

  private static TimelineLine obligation(Recorded r, Object... facts) {
    return TimelineLine.of(r, OBLIGATIONS, facts);
  }

  private static TimelineLine payment(Recorded r, Object... facts) {
    return TimelineLine.of(r, PAYMENTS, facts);
  }

  private static TimelineLine bySupplier(TimelineLine line, Recorded r, PublicSince open) {
    OrganisationId supplier = open.supplierOf(r.stream());
    return supplier == null ? line.by(By.UNNAMED) : line.by(supplier);
  }
}
