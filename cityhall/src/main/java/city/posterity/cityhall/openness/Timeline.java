package city.posterity.cityhall.openness;

import city.posterity.procurement.assurance.departure.DepartureEvent;
import city.posterity.procurement.assurance.regime.RegimeEvent;
import city.posterity.procurement.award.award.AwardEvent;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.purchase.PurchaseEvent;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.opening.OpeningEvent;
import city.posterity.procurement.delivery.change.ChangeEvent;
import city.posterity.procurement.delivery.contract.ContractEvent;
import city.posterity.procurement.delivery.invoice.InvoiceEvent;
import city.posterity.procurement.delivery.milestone.MilestoneEvent;
import city.posterity.procurement.delivery.obligation.ObligationEvent;
import city.posterity.procurement.delivery.observation.ObservationEvent;
import city.posterity.procurement.disclosure.redaction.RedactionEvent;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.engagement.EngagementEvent;
import city.posterity.procurement.market.enquiry.EnquiryEvent;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.planning.need.NeedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened in one procurement and is public by now, oldest first. Each line comes
 * from one recorded event. What is not public yet has no line; once it is, its line stands at the
 * time at which it happened.
 */
record Timeline(List<TimelineLine> lines) {

  Timeline {
    lines = List.copyOf(lines);
  }

  /**
   * @param history of the whole procurement, oldest first
   */
  static Timeline of(List<Recorded> history) {
    var open = PublicSince.read(history);
    var lines = new ArrayList<TimelineLine>();
    for (int i = 0; i < history.size(); i++) {
      TimelineLine line = line(history.get(i), i, open);
      if (line != null) {
        lines.add(line);
      }
    }
    // receipts stand at the time of receipt; what happened at one moment keeps its order
    lines.sort(Comparator.comparing(TimelineLine::at));
    return new Timeline(lines);
  }

  private static @Nullable TimelineLine line(Recorded r, int place, PublicSince open) {
    return switch (r.stream().thing()) {
      case NEED -> PlanningLines.of(r, (NeedEvent) r.event(), open);
      case PURCHASE -> PurchaseLines.of(r, (PurchaseEvent) r.event(), open);
      case TENDER -> MarketLines.of(r, (TenderEvent) r.event(), place, open);
      case ENGAGEMENT -> VoiceLines.of(r, (EngagementEvent) r.event(), open);
      case ENQUIRY -> MarketLines.of(r, (EnquiryEvent) r.event(), open);
      case BID -> BiddingLines.of(r, (BidEvent) r.event(), place, open);
      case OPENING -> BiddingLines.of(r, (OpeningEvent) r.event(), place, open);
      case EVALUATION -> EvaluationLines.of(r, (EvaluationEvent) r.event(), place, open);
      case AWARD -> AwardLines.of(r, (AwardEvent) r.event(), open);
      case COMPLAINT -> AwardLines.of(r, (ComplaintEvent) r.event(), open);
      case CONTRACT -> ContractLines.of(r, (ContractEvent) r.event(), open);
      case CHANGE -> ContractLines.of(r, (ChangeEvent) r.event(), open);
      case MILESTONE -> DeliveryLines.of(r, (MilestoneEvent) r.event(), place, open);
      case OBSERVATION -> VoiceLines.of(r, (ObservationEvent) r.event(), place, open);
      case OBLIGATION -> DeliveryLines.of(r, (ObligationEvent) r.event(), open);
      case INVOICE -> DeliveryLines.of(r, (InvoiceEvent) r.event(), open);
      case REDACTION -> RedactionLines.of(r, (RedactionEvent) r.event(), open);
      case DEPARTURE -> DepartureLines.of(r, (DepartureEvent) r.event(), open);
      case REGIME -> DepartureLines.of(r, (RegimeEvent) r.event(), open);
      // who works on it, what each of them thinks of a bid or vouches for, is nobody else's
      // business
      case TEAM, SHEET, STATEMENT, ATTESTATION -> null;
      // no contracting process: they have pages of their own
      case EMERGENCY, POLICY, CLAUSE, INPUT, THEME, RESPONSE, REVISION -> null;
    };
  }
}
