package city.posterity.procurement.award.complaint;

import static city.posterity.procurement.award.complaint.ComplaintStatus.*;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.REVIEWER;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.award.complaint.ComplaintEvent.*;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The complaint's table of moves. A living complaint holds what it is about. */
public final class ComplaintMachine {

  private ComplaintMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.COMPLAINT,
              Complaint.class,
              ComplaintStatus.class,
              ComplaintRule.class,
              ComplaintMachine::apply,
              Machine.Verbs.none()
                  .rival("lodge", LodgeComplaint.class)
                  .and("find-inadmissible", FindInadmissible.class)
                  .and("register", RegisterComplaint.class)
                  .and("withdraw", WithdrawComplaint.class)
                  .and("dismiss", DismissComplaint.class)
                  .and("start-review", StartReview.class)
                  .and("lift-suspension", LiftSuspension.class)
                  .and("reject", RejectComplaint.class)
                  .and("end-hold", EndRejectionHold.class)
                  .and("uphold", UpholdComplaint.class)
                  .and("report-remedy", ReportRemedy.class)
                  .and("confirm-remedy", ConfirmRemedy.class),
              move(null, "lodge", LODGED, ComplaintLodged.class).by(SUPPLIER),
              move(LODGED, "find-inadmissible", INADMISSIBLE, ComplaintInadmissible.class)
                  .by(REVIEWER),
              move(LODGED, "register", PENDING, ComplaintRegistered.class).by(REVIEWER),
              move(LODGED, "withdraw", WITHDRAWN, ComplaintWithdrawn.class).by(SUPPLIER),
              move(PENDING, "withdraw", WITHDRAWN, ComplaintWithdrawn.class).by(SUPPLIER),
              move(PENDING, "dismiss", DISMISSED, ComplaintDismissed.class).by(REVIEWER),
              move(PENDING, "start-review", UNDER_REVIEW, ReviewStarted.class).by(REVIEWER),
              move(UNDER_REVIEW, "lift-suspension", UNDER_REVIEW, SuspensionLifted.class)
                  .by(REVIEWER),
              move(UNDER_REVIEW, "reject", REJECTED, ComplaintRejected.class).by(REVIEWER),
              move(REJECTED, "end-hold", REJECTED, RejectionHoldEnded.class).by(CLOCK),
              move(UNDER_REVIEW, "uphold", UPHELD, ComplaintUpheld.class).by(REVIEWER),
              move(UPHELD, "report-remedy", UPHELD, RemedyReported.class).by(PROCUREMENT_OFFICER),
              move(UPHELD, "confirm-remedy", REMEDIED, RemedyConfirmed.class).by(REVIEWER))
          .withClock((p, _, _, _) ->
              p.stream(Complaint.class)
                  .filter(c -> c.status() == REJECTED && c.suspends())
                  .map(c ->
                      new Due(
                          Objects.requireNonNull(c.holdUntil()),
                          Due.Order.OTHER,
                          c.id(),
                          new EndRejectionHold())))
          .withHolds((p, _) ->
              p.stream(Complaint.class)
                  .filter(Complaint::suspends)
                  .map(c -> new Hold(Hold.Cause.COMPLAINT, c.id(), c.lot())))
          .withReading((_, state, actor) ->
              Machine.isStaff(actor)
                  || ((Complaint) state).complainant().equals(actor.organisation()));

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ComplaintLodged l) {
      return new Complaint(
          id,
          LODGED,
          l.tender(),
          l.about(),
          l.lot(),
          l.complainant(),
          l.grounds(),
          true,
          null,
          List.of(),
          null,
          null);
    }
    Complaint c = (Complaint) Objects.requireNonNull(before);
    return switch ((ComplaintEvent) event) {
      case ComplaintLodged _ -> throw new IllegalStateException("lodged twice: " + id);
      case ComplaintInadmissible _ -> c.at(INADMISSIBLE, false);
      case ComplaintRegistered _ -> c.at(PENDING, true);
      case ComplaintWithdrawn() -> c.at(WITHDRAWN, false);
      case ComplaintDismissed _ -> c.at(DISMISSED, false);
      case ReviewStarted _ -> c.at(UNDER_REVIEW, true);
      case SuspensionLifted _ -> c.at(UNDER_REVIEW, false);
      case ComplaintRejected(var reason, var until) ->
          c.decided(REJECTED, c.suspends(), until, List.of(), reason);
      case RejectionHoldEnded _ -> c.at(REJECTED, false);
      case ComplaintUpheld(var reason, var remedies) ->
          c.decided(UPHELD, true, null, remedies, reason);
      case RemedyReported(var evidence) -> c.proven(evidence);
      case RemedyConfirmed() -> c.at(REMEDIED, false);
    };
  }
}
