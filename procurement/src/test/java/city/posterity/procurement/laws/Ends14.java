package city.posterity.procurement.laws;

import city.posterity.procurement.assurance.departure.DepartureStatus;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.complaint.ComplaintStatus;
import city.posterity.procurement.award.purchase.PurchaseStatus;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.delivery.change.ChangeStatus;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.invoice.InvoiceStatus;
import city.posterity.procurement.delivery.milestone.MilestoneStatus;
import city.posterity.procurement.delivery.obligation.ObligationStatus;
import city.posterity.procurement.delivery.observation.ObservationStatus;
import city.posterity.procurement.disclosure.redaction.RedactionStatus;
import city.posterity.procurement.emergency.declaration.EmergencyStatus;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.EngagementStatus;
import city.posterity.procurement.market.enquiry.EnquiryStatus;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.NeedStatus;
import java.util.Map;
import java.util.Set;

/**
 * 14: what has ended does not start again. At the level of the core these are the statuses that the
 * published codes are made from; that a release never goes back is tested where releases are made.
 */
final class Ends14 implements Law {

  /** Written down once more, so that a row added to a table by mistake is noticed. */
  private static final Map<Thing, Set<? extends Enum<?>>> ENDS =
      Map.ofEntries(
          Map.entry(
              Thing.NEED,
              Set.of(
                  NeedStatus.DECLINED,
                  NeedStatus.MERGED,
                  NeedStatus.CONVERTED,
                  NeedStatus.CANCELLED,
                  NeedStatus.LAPSED)),
          Map.entry(
              Thing.TENDER,
              Set.of(
                  TenderStatus.CONCLUDED,
                  TenderStatus.UNSUCCESSFUL,
                  TenderStatus.CANCELLED,
                  TenderStatus.WITHDRAWN)),
          Map.entry(Thing.EMERGENCY, Set.of(EmergencyStatus.CLOSED, EmergencyStatus.WITHDRAWN)),
          Map.entry(Thing.PURCHASE, Set.of(PurchaseStatus.CLOSED, PurchaseStatus.CANCELLED)),
          Map.entry(Thing.ENGAGEMENT, Set.of(EngagementStatus.CLOSED)),
          Map.entry(Thing.ENQUIRY, Set.of(EnquiryStatus.PUBLISHED, EnquiryStatus.MERGED)),
          Map.entry(Thing.OPENING, Set.of(OpeningStatus.CANCELLED)),
          Map.entry(
              Thing.AWARD,
              Set.of(AwardStatus.UNSUCCESSFUL, AwardStatus.CANCELLED, AwardStatus.LAPSED)),
          Map.entry(
              Thing.COMPLAINT,
              Set.of(
                  ComplaintStatus.INADMISSIBLE,
                  ComplaintStatus.WITHDRAWN,
                  ComplaintStatus.DISMISSED,
                  ComplaintStatus.REJECTED,
                  ComplaintStatus.REMEDIED)),
          Map.entry(
              Thing.CONTRACT,
              Set.of(
                  ContractStatus.COMPLETED, ContractStatus.CANCELLED, ContractStatus.TERMINATED)),
          Map.entry(
              Thing.CHANGE,
              Set.of(ChangeStatus.REJECTED, ChangeStatus.EFFECTIVE, ChangeStatus.WITHDRAWN)),
          Map.entry(Thing.MILESTONE, Set.of(MilestoneStatus.REMEDIED)),
          Map.entry(Thing.OBSERVATION, Set.of(ObservationStatus.WITHDRAWN)),
          Map.entry(
              Thing.OBLIGATION,
              Set.of(
                  ObligationStatus.FULFILLED,
                  ObligationStatus.SHORTFALL,
                  ObligationStatus.DISCHARGED,
                  ObligationStatus.RELEASED)),
          Map.entry(
              Thing.REDACTION,
              Set.of(RedactionStatus.REJECTED, RedactionStatus.RELEASED, RedactionStatus.LIFTED)),
          Map.entry(
              Thing.DEPARTURE,
              Set.of(DepartureStatus.REFUSED, DepartureStatus.WITHDRAWN, DepartureStatus.EXPIRED)),
          Map.entry(
              Thing.INVOICE,
              Set.of(InvoiceStatus.REJECTED, InvoiceStatus.CREDITED, InvoiceStatus.REVERSED)));

  @Override
  public int number() {
    return 14;
  }

  @Override
  public void event(World world, Moment moment) {
    StreamId id = moment.recorded().stream();
    var before = moment.before().held(id).map(h -> h.state().status()).orElse(null);
    var after = moment.after().held(id).orElseThrow().state().status();
    require(
        before == null
            || before == after
            || !ENDS.getOrDefault(id.thing(), Set.of()).contains(before),
        "%s went from %s to %s",
        id,
        before,
        after);
    if (id.thing() == Thing.TENDER) {
      moment.before().find(Tender.class, id).ifPresent(t -> lots(moment, t));
    }
  }

  private void lots(Moment moment, Tender before) {
    var after = moment.after().get(Tender.class, before.id());
    before
        .lots()
        .forEach((lot, status) -> {
          boolean ended =
              status == LotStatus.COMPLETE
                  || status == LotStatus.CANCELLED
                  || status == LotStatus.UNSUCCESSFUL;
          require(
              !ended || after.lots().get(lot) == status,
              "lot %s went from %s to %s",
              lot,
              status,
              after.lots().get(lot));
        });
  }
}
