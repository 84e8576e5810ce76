package city.posterity.procurement.market.tender;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CHAIR;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.RESIDENT;
import static city.posterity.procurement.machine.Role.SUPPLIER;
import static city.posterity.procurement.market.tender.TenderStatus.APPROVED;
import static city.posterity.procurement.market.tender.TenderStatus.CANCELLED;
import static city.posterity.procurement.market.tender.TenderStatus.CLOSED;
import static city.posterity.procurement.market.tender.TenderStatus.CONCLUDED;
import static city.posterity.procurement.market.tender.TenderStatus.DECIDED;
import static city.posterity.procurement.market.tender.TenderStatus.DRAFTING;
import static city.posterity.procurement.market.tender.TenderStatus.EVALUATING;
import static city.posterity.procurement.market.tender.TenderStatus.LIVE;
import static city.posterity.procurement.market.tender.TenderStatus.OPENING;
import static city.posterity.procurement.market.tender.TenderStatus.REVIEW;
import static city.posterity.procurement.market.tender.TenderStatus.STANDSTILL;
import static city.posterity.procurement.market.tender.TenderStatus.UNSUCCESSFUL;
import static city.posterity.procurement.market.tender.TenderStatus.WITHDRAWN;

import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.TenderEvent.*;
import city.posterity.procurement.planning.need.NeedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tender's table of moves. */
public final class TenderMachine {

  /**
   * How long after the deadline the tender closes, so that bids which entered in time and are still
   * being stored arrive. Whether a bid is in time never depends on it.
   */
  public static final Duration DRAIN = Duration.ofSeconds(30);

  private TenderMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.TENDER,
              Tender.class,
              TenderStatus.class,
              TenderRule.class,
              TenderFold::apply,
              Machine.Verbs.none()
                  .and("create", CreateTender.class)
                  .and("edit", EditTender.class)
                  .and("open-comments", OpenComments.class)
                  .and("comment", GiveComment.class)
                  .and("answer-comment", AnswerComment.class)
                  .and("end-comments", EndComments.class)
                  .and("submit", SubmitTender.class)
                  .and("return", ReturnTender.class)
                  .and("approve", ApproveTender.class)
                  .and("publish", PublishTender.class)
                  .and("withdraw", WithdrawTender.class)
                  .and("propose-amendment", ProposeAmendment.class)
                  .and("approve-amendment", ApproveAmendment.class)
                  .and("reject-amendment", RejectAmendment.class)
                  .and("add-information", AddInformation.class)
                  .and("close", CloseTender.class)
                  .and("notify", NotifyBidders.class)
                  .and("propose-cancellation", ProposeCancellation.class)
                  .and("approve-cancellation", ApproveCancellation.class)
                  .and("revoke-cancellation", RevokeCancellation.class)
                  .and("cancel-lot", CancelLot.class),
              moves())
          .withClock((p, _, holds, _) -> p.stream(Tender.class).flatMap(t -> due(t, holds)))
          .withReading((_, state, actor) -> Machine.isStaff(actor) || ((Tender) state).isPublic())
          .withHolds((p, _) -> p.stream(Tender.class).flatMap(TenderMachine::holds))
          .withReaction((p, event, _) -> react(p, event));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(move(null, "create", DRAFTING, TenderCreated.class).by(PROCUREMENT_OFFICER));
    moves.add(move(DRAFTING, "edit", DRAFTING, TenderEdited.class).by(PROCUREMENT_OFFICER));
    moves.add(
        move(DRAFTING, "submit", REVIEW, TenderSubmitted.class)
            .by(PROCUREMENT_OFFICER)
            .guardedBy(TenderGuard.COMPLETE, TenderGuard.COMMENTS_SETTLED));
    comments(moves);
    moves.add(move(REVIEW, "return", DRAFTING, TenderReturned.class).by(APPROVER));
    moves.add(
        move(REVIEW, "approve", APPROVED, TenderApproved.class)
            .by(APPROVER)
            .unlike("create", "edit", "submit"));
    moves.add(
        move(APPROVED, "publish", LIVE, TenderPublished.class)
            .by(PROCUREMENT_OFFICER)
            .guardedBy(TenderGuard.PERIOD_MINIMUM, TenderGuard.OPENERS_NAMED));
    moves.add(move(LIVE, "publish", LIVE, TenderPublished.class).by(PROCUREMENT_OFFICER));
    for (TenderStatus s : List.of(DRAFTING, REVIEW, APPROVED)) {
      moves.add(move(s, "withdraw", WITHDRAWN, TenderWithdrawn.class).by(PROCUREMENT_OFFICER));
    }
    moves.add(move(APPROVED, "return", DRAFTING, TenderReturned.class).by(APPROVER));
    moves.add(
        move(LIVE, "propose-amendment", LIVE, AmendmentProposed.class).by(PROCUREMENT_OFFICER));
    moves.add(
        move(LIVE, "approve-amendment", LIVE, TenderAmended.class)
            .by(APPROVER)
            .unlike("propose-amendment"));
    moves.add(
        move(LIVE, "reject-amendment", LIVE, AmendmentRejected.class)
            .by(APPROVER, PROCUREMENT_OFFICER));
    moves.add(move(LIVE, "add-information", LIVE, InformationAdded.class).by(PROCUREMENT_OFFICER));
    moves.add(
        move(LIVE, "close", CLOSED, TenderClosed.class).by(CLOCK).guardedBy(TenderGuard.NO_HOLD));
    moves.add(move(CLOSED, "start-opening", OPENING, OpeningStarted.class).by(CONSEQUENCE));
    moves.add(move(OPENING, "open", EVALUATING, BidsOpened.class).by(CONSEQUENCE));
    moves.add(move(EVALUATING, "decide", DECIDED, AllLotsDecided.class).by(CONSEQUENCE));
    moves.add(
        move(DECIDED, "notify", STANDSTILL, BiddersNotified.class)
            .by(PROCUREMENT_OFFICER, CHAIR)
            .guardedBy(TenderGuard.NO_HOLD));
    for (TenderStatus s : List.of(DECIDED, STANDSTILL)) {
      moves.add(move(s, "reopen", EVALUATING, EvaluationReopened.class).by(CONSEQUENCE));
    }
    for (TenderStatus s : List.of(CLOSED, OPENING, EVALUATING, DECIDED, STANDSTILL)) {
      moves.add(move(s, "fail-lot", s, LotUnsuccessful.class).by(CONSEQUENCE));
      moves.add(
          move(s, "conclude", CONCLUDED, TenderConcluded.class)
              .or(UNSUCCESSFUL, TenderConcluded.class)
              .or(CANCELLED, TenderConcluded.class)
              .by(CONSEQUENCE));
    }
    for (TenderStatus s : List.of(EVALUATING, DECIDED, STANDSTILL)) {
      moves.add(move(s, "complete-lot", s, LotCompleted.class).by(CONSEQUENCE));
    }
    for (TenderStatus s : List.of(LIVE, CLOSED, OPENING, EVALUATING, DECIDED, STANDSTILL)) {
      moves.add(
          move(s, "propose-cancellation", s, CancellationProposed.class).by(PROCUREMENT_OFFICER));
      moves.add(
          move(s, "approve-cancellation", s, CancellationApproved.class)
              .by(APPROVER)
              .unlike("propose-cancellation"));
      moves.add(
          move(s, "revoke-cancellation", s, CancellationRevoked.class)
              .by(APPROVER, PROCUREMENT_OFFICER));
      moves.add(move(s, "cancel-lot", s, LotCancelled.class).by(CLOCK));
    }
    moves.add(
        move(LIVE, "conclude", CANCELLED, TenderConcluded.class)
            .or(UNSUCCESSFUL, TenderConcluded.class)
            .by(CONSEQUENCE));
    return moves.toArray(Move[]::new);
  }

  private static void comments(List<Move> moves) {
    moves.add(
        move(DRAFTING, "open-comments", DRAFTING, CommentsOpened.class).by(PROCUREMENT_OFFICER));
    moves.add(move(DRAFTING, "comment", DRAFTING, CommentGiven.class).by(RESIDENT, SUPPLIER));
    moves.add(
        move(DRAFTING, "answer-comment", DRAFTING, CommentAnswered.class).by(PROCUREMENT_OFFICER));
    moves.add(move(DRAFTING, "end-comments", DRAFTING, CommentsEnded.class).by(CLOCK));
  }

  private static Stream<Due> due(Tender tender, List<Hold> holds) {
    var due = new ArrayList<Due>();
    DraftComments comments = tender.comments();
    if (tender.status() == DRAFTING && comments != null && comments.endedAt() == null) {
      due.add(new Due(comments.end(), Due.Order.END_QUESTIONS, tender.id(), new EndComments()));
    }
    if (tender.status() == TenderStatus.LIVE
        && holds.stream().noneMatch(h -> h.covers(Optional.empty()))) {
      due.add(
          new Due(
              tender.deadline().plus(DRAIN),
              Due.Order.CLOSE_SUBMISSIONS,
              tender.id(),
              new CloseTender()));
    }
    var c = tender.cancellation();
    if (c != null && c.effective() != null && !tender.status().isTerminal()) {
      boolean complained = holds.stream().anyMatch(h -> h.reason() == Hold.Cause.COMPLAINT);
      Instant effective = c.effective();
      if (!complained) {
        tender.openLots().stream()
            .filter(l -> c.lot() == null || c.lot().equals(l))
            .findFirst()
            .ifPresent(
                l -> due.add(new Due(effective, Due.Order.OTHER, tender.id(), new CancelLot(l))));
      }
    }
    return due.stream();
  }

  private static Stream<Hold> holds(Tender tender) {
    var c = tender.cancellation();
    return c == null || tender.status().isTerminal()
        ? Stream.empty()
        : Stream.of(new Hold(Hold.Cause.CANCELLATION_PENDING, tender.id(), c.lot()));
  }

  private static Stream<Change> react(Procurement after, Recorded recorded) {
    return switch (recorded.event()) {
      case TenderCreated(var need, var _, var _) ->
          after
              .find(city.posterity.procurement.planning.need.Need.class, need)
              .filter(
                  n -> n.status() != city.posterity.procurement.planning.need.NeedStatus.CONVERTED)
              .map(_ ->
                  new Change(need, "start-tender", new NeedEvent.TenderStarted(recorded.stream())))
              .stream();
      case LotUnsuccessful _ -> conclude(after, recorded);
      case LotCompleted _ -> conclude(after, recorded);
      case LotCancelled _ -> conclude(after, recorded);
      default -> Stream.empty();
    };
  }

  private static Stream<Change> conclude(Procurement after, Recorded recorded) {
    Tender tender = after.get(Tender.class, recorded.stream());
    return tender.status().isTerminal()
        ? Stream.empty()
        : Tender.outcome(tender.lots().values()).stream()
            .map(o -> new Change(tender.id(), "conclude", new TenderConcluded(o, recorded.at())));
  }
}
