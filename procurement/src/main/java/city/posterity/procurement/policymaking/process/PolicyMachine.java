package city.posterity.procurement.policymaking.process;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CLERK;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.DRAFTER;
import static city.posterity.procurement.machine.Role.GROUP_CHAIR;
import static city.posterity.procurement.machine.Role.GROUP_MEMBER;
import static city.posterity.procurement.machine.Role.RESPONDER;
import static city.posterity.procurement.machine.Role.SPONSOR;
import static city.posterity.procurement.policymaking.process.PolicyStatus.ADOPTED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.ANALYSIS;
import static city.posterity.procurement.policymaking.process.PolicyStatus.APPROVAL_SOUGHT;
import static city.posterity.procurement.policymaking.process.PolicyStatus.CHARTERED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.CONSULTATION_EXTENDED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.CONSULTATION_OPEN;
import static city.posterity.procurement.policymaking.process.PolicyStatus.FINALISED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.IN_FORCE;
import static city.posterity.procurement.policymaking.process.PolicyStatus.PRIMER_DRAFTING;
import static city.posterity.procurement.policymaking.process.PolicyStatus.PRIMER_PUBLISHED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.REJECTED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.REPEALED;
import static city.posterity.procurement.policymaking.process.PolicyStatus.RESPONSE_DRAFTING;
import static city.posterity.procurement.policymaking.process.PolicyStatus.REVISED_DRAFT;
import static city.posterity.procurement.policymaking.process.PolicyStatus.UNDER_REVIEW;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.policymaking.process.PolicyEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of moves of a policy in the making, from its charter to its repeal (our reading of how
 * U4SSC makes a model policy: a first draft as a Primer, inputs of many, a final text, approval,
 * launch).
 */
public final class PolicyMachine {

  private PolicyMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.POLICY,
              PolicyProcess.class,
              PolicyStatus.class,
              MakingRule.class,
              PolicyFold::apply,
              Machine.Verbs.none()
                  .and("charter", CharterPolicy.class)
                  .and("edit-charter", EditCharter.class)
                  .and("add-member", AddMember.class)
                  .and("release-member", ReleaseMember.class)
                  .and("approve-group", ApproveGroup.class)
                  .and("plan-work", PlanWork.class)
                  .and("call-meeting", CallMeeting.class)
                  .and("minute-meeting", MinuteMeeting.class)
                  .and("present", PresentPolicy.class)
                  .and("ask-seat", AskSeat.class)
                  .and("refuse-seat", RefuseSeat.class)
                  .and("publish-primer", PublishPrimer.class)
                  .and("open-round", OpenRound.class)
                  .and("extend-round", ExtendRound.class)
                  .and("close-round", CloseRound.class)
                  .and("end-analysis", EndAnalysis.class)
                  .and("publish-answers", PublishAnswers.class)
                  .and("plan-second-round", PlanSecondRound.class)
                  .and("finalise", Finalise.class)
                  .and("record-dissent", RecordDissent.class)
                  .and("seek-approval", SeekApproval.class)
                  .and("return-text", ReturnText.class)
                  .and("reject-text", RejectText.class)
                  .and("adopt", AdoptPolicy.class)
                  .and("launch", LaunchPolicy.class)
                  .and("enter-into-force", EnterIntoForce.class)
                  .and("begin-review", BeginReview.class)
                  .and("confirm", ConfirmPolicy.class)
                  .and("amend", AmendPolicy.class)
                  .and("repeal", RepealPolicy.class),
              moves())
          .withClock(PolicyMachine::due)
          .withNaming((procurement, _, _, _) -> Optional.of(PolicyProcess.idOf(procurement)))
          .withReading(
              (_, state, actor) -> Machine.isStaff(actor) || ((PolicyProcess) state).isPublic());

  /** The machine of needs or purchases as it is with policies: none begins in the case of one. */
  public static Machine guarding(Machine first, String verb) {
    return first.guarding(PolicyGuard.NO_POLICY, verb);
  }

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "charter", CHARTERED, PolicyChartered.class)
            .by(SPONSOR)
            .guardedBy(PolicyGuard.ALONE));
    moves.add(move(CHARTERED, "edit-charter", CHARTERED, CharterEdited.class).by(SPONSOR));
    moves.add(
        move(CHARTERED, "approve-group", PRIMER_DRAFTING, GroupApproved.class)
            .by(SPONSOR, APPROVER)
            .unlike("charter", "edit-charter"));
    for (PolicyStatus s : PolicyStatus.values()) {
      if (!s.isOver()) {
        moves.addAll(group(s));
      }
    }
    moves.add(
        move(PRIMER_DRAFTING, "publish-primer", PRIMER_PUBLISHED, PrimerPublished.class)
            .by(GROUP_CHAIR)
            .guardedBy(PolicyGuard.READABLE));
    moves.add(move(PRIMER_PUBLISHED, "open-round", CONSULTATION_OPEN, RoundOpened.class).by(CLOCK));
    moves.add(
        move(CONSULTATION_OPEN, "extend-round", CONSULTATION_EXTENDED, RoundExtended.class)
            .by(GROUP_CHAIR));
    for (PolicyStatus s : List.of(CONSULTATION_OPEN, CONSULTATION_EXTENDED)) {
      moves.add(move(s, "close-round", ANALYSIS, RoundClosed.class).by(GROUP_CHAIR));
    }
    moves.add(
        move(ANALYSIS, "end-analysis", RESPONSE_DRAFTING, AnalysisEnded.class)
            .by(GROUP_CHAIR, RESPONDER));
    for (PolicyStatus s : List.of(RESPONSE_DRAFTING, REVISED_DRAFT)) {
      moves.add(move(s, "publish-answers", REVISED_DRAFT, AnswersPublished.class).by(GROUP_CHAIR));
    }
    moves.add(
        move(REVISED_DRAFT, "plan-second-round", REVISED_DRAFT, SecondRoundPlanned.class)
            .by(GROUP_CHAIR));
    moves.add(move(REVISED_DRAFT, "open-round", CONSULTATION_OPEN, RoundOpened.class).by(CLOCK));
    moves.addAll(deciding());
    moves.addAll(living());
    return moves.toArray(Move[]::new);
  }

  /** What the group does all the time. */
  private static List<Move> group(PolicyStatus s) {
    return List.of(
        move(s, "add-member", s, MemberJoined.class).by(SPONSOR, GROUP_CHAIR),
        move(s, "release-member", s, MemberLeft.class).by(SPONSOR, GROUP_CHAIR),
        move(s, "plan-work", s, WorkPlanned.class).by(GROUP_CHAIR),
        move(s, "call-meeting", s, MeetingCalled.class).by(GROUP_CHAIR),
        move(s, "minute-meeting", s, MeetingMinuted.class).by(GROUP_CHAIR, DRAFTER),
        move(s, "present", s, PolicyPresented.class).by(GROUP_CHAIR, DRAFTER),
        move(s, "ask-seat", s, SeatAsked.class).by(GROUP_CHAIR),
        move(s, "refuse-seat", s, SeatRefused.class).by(GROUP_CHAIR));
  }

  private static List<Move> deciding() {
    var moves = new ArrayList<Move>();
    moves.add(move(REVISED_DRAFT, "finalise", FINALISED, TextFinalised.class).by(GROUP_CHAIR));
    for (PolicyStatus s : List.of(FINALISED, APPROVAL_SOUGHT)) {
      moves.add(move(s, "record-dissent", s, DissentRecorded.class).by(GROUP_MEMBER));
    }
    moves.add(
        move(FINALISED, "seek-approval", APPROVAL_SOUGHT, ApprovalSought.class).by(GROUP_CHAIR));
    moves.add(move(APPROVAL_SOUGHT, "return-text", REVISED_DRAFT, TextReturned.class).by(CLERK));
    moves.add(move(APPROVAL_SOUGHT, "reject-text", REJECTED, TextRejected.class).by(CLERK));
    moves.add(
        move(APPROVAL_SOUGHT, "adopt", ADOPTED, PolicyAdopted.class)
            .by(CLERK)
            .unlike("seek-approval"));
    return moves;
  }

  private static List<Move> living() {
    return List.of(
        move(ADOPTED, "launch", ADOPTED, PolicyLaunched.class).by(SPONSOR).unlike("adopt"),
        move(ADOPTED, "enter-into-force", IN_FORCE, PolicyEnteredIntoForce.class).by(CLOCK),
        move(IN_FORCE, "begin-review", UNDER_REVIEW, ReviewBegun.class)
            .by(SPONSOR, GROUP_CHAIR, CLOCK),
        move(UNDER_REVIEW, "confirm", IN_FORCE, ReviewConcluded.class).by(SPONSOR),
        move(UNDER_REVIEW, "amend", PRIMER_DRAFTING, ReviewConcluded.class).by(SPONSOR),
        move(UNDER_REVIEW, "repeal", REPEALED, ReviewConcluded.class).by(CLERK));
  }

  private static Stream<Due> due(
      Procurement procurement, Procedure procedure, List<Hold> holds, Instant now) {
    return procurement.stream(PolicyProcess.class)
        .flatMap(p -> due(p, procedure))
        .filter(d -> !d.at().isAfter(now));
  }

  private static Stream<Due> due(PolicyProcess policy, Procedure procedure) {
    RoundPlan next = policy.next();
    Launch launch = policy.launch();
    return switch (policy.status()) {
      case PRIMER_PUBLISHED, REVISED_DRAFT ->
          next == null ? Stream.empty() : Stream.of(due(policy, next.opens(), new OpenRound()));
      case ADOPTED ->
          launch == null
              ? Stream.empty()
              : Stream.of(due(policy, firstMoment(launch, procedure), new EnterIntoForce()));
      case IN_FORCE ->
          launch == null
              ? Stream.empty()
              : Stream.of(
                  due(
                      policy,
                      procedure.calendar().midnight(launch.reviewOn()),
                      new BeginReview(
                          Review.Trigger.REVIEW_DATE, String.valueOf(launch.reviewOn()))));
      default -> Stream.empty();
    };
  }

  /** Who launches it for the same day does so after midnight. */
  private static Instant firstMoment(Launch launch, Procedure procedure) {
    Instant midnight = procedure.calendar().midnight(launch.startsOn());
    return midnight.isBefore(launch.at()) ? launch.at() : midnight;
  }

  private static Due due(PolicyProcess policy, Instant at, Command command) {
    return new Due(at, Due.Order.OTHER, policy.id(), command);
  }
}
