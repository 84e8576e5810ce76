package city.posterity.procurement.award.complaint;

import static city.posterity.procurement.award.complaint.ComplaintStatus.*;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.REVIEWER;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.award.complaint.ComplaintEvent.*;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidReactions;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationMachine;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(LODGED, "register", PENDING, ComplaintRegistered.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(LODGED, "withdraw", WITHDRAWN, ComplaintWithdrawn.class).by(SUPPLIER),
              move(PENDING, "withdraw", WITHDRAWN, ComplaintWithdrawn.class).by(SUPPLIER),
              move(PENDING, "dismiss", DISMISSED, ComplaintDismissed.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(PENDING, "start-review", UNDER_REVIEW, ReviewStarted.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(UNDER_REVIEW, "lift-suspension", UNDER_REVIEW, SuspensionLifted.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(UNDER_REVIEW, "reject", REJECTED, ComplaintRejected.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(REJECTED, "end-hold", REJECTED, RejectionHoldEnded.class).by(CLOCK),
              move(UNDER_REVIEW, "uphold", UPHELD, ComplaintUpheld.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT),
              move(UPHELD, "report-remedy", UPHELD, RemedyReported.class).by(PROCUREMENT_OFFICER),
              move(UPHELD, "confirm-remedy", REMEDIED, RemedyConfirmed.class)
                  .by(REVIEWER)
                  .guardedBy(ComplaintGuard.INDEPENDENT))
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
          .withReaction((after, event, _) -> react(after, event))
          .withReading((_, state, actor) ->
              Machine.isStaff(actor)
                  || ((Complaint) state).complainant().equals(actor.organisation()));

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ComplaintLodged lodged) {
      return Complaint.lodged(id, lodged);
    }
    Complaint c = (Complaint) Objects.requireNonNull(before);
    return switch ((ComplaintEvent) event) {
      case ComplaintLodged _ -> throw new IllegalStateException("lodged twice: " + id);
      case ComplaintInadmissible(var reason, var at) -> c.ended(INADMISSIBLE, reason, at);
      case ComplaintRegistered _ -> c.at(PENDING);
      case ComplaintWithdrawn(var at) -> c.released(WITHDRAWN, at);
      case ComplaintDismissed(var reason, var at) -> c.ended(DISMISSED, reason, at);
      case ReviewStarted _ -> c.at(UNDER_REVIEW);
      case SuspensionLifted(var _, var at) -> c.released(UNDER_REVIEW, at);
      case ComplaintRejected(var reason, var until) -> c.rejected(reason, until);
      case RejectionHoldEnded(var at) -> c.released(REJECTED, at);
      case ComplaintUpheld upheld -> c.upheld(upheld);
      case RemedyReported(var evidence) -> c.proven(evidence);
      case RemedyConfirmed(var at) -> c.released(REMEDIED, at);
    };
  }

  private static Stream<Change> react(Procurement after, Recorded recorded) {
    return recorded.event() instanceof ComplaintUpheld upheld && upheld.step() != null
        ? evaluateAgain(after, recorded, upheld, upheld.step())
        : Stream.empty();
  }

  /**
   * The complainant's bid is looked at again where it was put out and admissibility is, then the
   * evaluation starts again at the step that was named.
   */
  private static Stream<Change> evaluateAgain(
      Procurement after, Recorded recorded, ComplaintUpheld upheld, EvaluationStatus step) {
    Complaint c = after.get(Complaint.class, recorded.stream());
    Tender tender = after.only(Tender.class);
    List<String> lots = c.lot() == null ? List.of() : List.of(c.lot());
    Stream<Change> bid =
        step == EvaluationStatus.ADMISSIBILITY
            ? BidReactions.reinstate(
                after, Bid.idOf(c.tender(), c.complainant()), upheld.reason(), recorded.at())
            : Stream.empty();
    Stream<Change> evaluation =
        after.stream(Evaluation.class)
            .filter(e -> step.compareTo(e.status()) < 0)
            .map(e -> EvaluationMachine.reenter(after, e, step, lots, upheld.reason()));
    Stream<Change> reopened =
        tender.status() == TenderStatus.EVALUATING
            ? Stream.empty()
            : Stream.of(
                new Change(
                    tender.id(),
                    "reopen",
                    new TenderEvent.EvaluationReopened(c.lot(), upheld.reason())));
    return Stream.of(bid, evaluation, reopened).flatMap(s -> s);
  }
}
