package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.AWARD;
import static city.posterity.cityhall.openness.TimelineLine.Section.COMPLAINTS;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.award.award.AwardEvent;
import city.posterity.procurement.award.award.AwardEvent.AwardAccepted;
import city.posterity.procurement.award.award.AwardEvent.AwardCancelled;
import city.posterity.procurement.award.award.AwardEvent.AwardLapsed;
import city.posterity.procurement.award.award.AwardEvent.AwardNotified;
import city.posterity.procurement.award.award.AwardEvent.AwardProposed;
import city.posterity.procurement.award.award.AwardEvent.AwardRejected;
import city.posterity.procurement.award.award.AwardEvent.EvidenceRequested;
import city.posterity.procurement.award.award.AwardEvent.ReviewExtended;
import city.posterity.procurement.award.award.AwardEvent.StandstillEnded;
import city.posterity.procurement.award.award.AwardEvent.StandstillWaived;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintDismissed;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintInadmissible;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintLodged;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintRegistered;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintRejected;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintUpheld;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintWithdrawn;
import city.posterity.procurement.award.complaint.ComplaintEvent.RejectionHoldEnded;
import city.posterity.procurement.award.complaint.ComplaintEvent.RemedyConfirmed;
import city.posterity.procurement.award.complaint.ComplaintEvent.RemedyReported;
import city.posterity.procurement.award.complaint.ComplaintEvent.ReviewStarted;
import city.posterity.procurement.award.complaint.ComplaintEvent.SuspensionLifted;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Tells of awards from their notification, and of complaints from their registration, on; never who
 * complained.
 */
final class AwardLines {

  private AwardLines() {}

  static @Nullable TimelineLine of(Recorded r, AwardEvent event, PublicSince open) {
    if (!open.tender() || !open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case AwardProposed e -> award(r, e.supplier(), e.value(), e.lot());
      case AwardAccepted _ -> award(r, named(r, open));
      case AwardNotified(var standstill) -> award(r, named(r, open), standstill.end());
      case StandstillEnded _ -> award(r, named(r, open)).by(By.TIME);
      case StandstillWaived(var ground, var _) -> award(r, named(r, open)).saying(ground);
      case AwardCancelled(var _, var reason) -> award(r, named(r, open)).saying(reason);
      case AwardLapsed(var reason) -> award(r, named(r, open)).saying(reason);
      // on the way to a decision
      case EvidenceRequested _, ReviewExtended _, AwardRejected _ -> null;
    };
  }

  static @Nullable TimelineLine of(Recorded r, ComplaintEvent event, PublicSince open) {
    if (!open.tender() || !open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case ComplaintLodged e -> complaint(r, e.about().name()).at(e.at()).by(By.UNNAMED);
      case ComplaintRegistered(var reference) -> complaint(r, reference);
      case ComplaintWithdrawn _ -> complaint(r).by(By.UNNAMED);
      case ComplaintDismissed(var reason, var _) -> complaint(r).saying(reason);
      case ReviewStarted(var hearing) -> complaint(r, hearing);
      case SuspensionLifted(var reason, var _) -> complaint(r).saying(reason);
      case ComplaintRejected(var reason, var holdUntil) -> complaint(r, holdUntil).saying(reason);
      case RejectionHoldEnded _ -> complaint(r).by(By.TIME);
      case ComplaintUpheld e -> complaint(r).saying(e.reason());
      case RemedyReported _ -> complaint(r).by(By.CITY);
      case RemedyConfirmed _ -> complaint(r);
      // never registered, so never public
      case ComplaintInadmissible _ -> null;
    };
  }

  private static TimelineLine award(Recorded r, Object... facts) {
    return TimelineLine.of(r, AWARD, facts);
  }

  private static Object named(Recorded r, PublicSince open) {
    OrganisationId supplier = open.supplierOf(r.stream());
    return supplier == null ? "" : supplier;
  }

  private static TimelineLine complaint(Recorded r, Object... facts) {
    return TimelineLine.of(r, COMPLAINTS, facts).by(By.REVIEWER);
  }
}
