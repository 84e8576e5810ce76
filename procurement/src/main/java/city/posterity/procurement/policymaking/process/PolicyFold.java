package city.posterity.procurement.policymaking.process;

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

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.process.PolicyEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the making of a policy is after each event. */
final class PolicyFold {

  private final StreamId id;
  private final @Nullable Origin origin;
  private final Instant charteredAt;
  private PolicyStatus status;
  private Charter charter;
  private @Nullable Instant groupApprovedAt;
  private final List<Member> members;
  private List<Milestone> milestones;
  private final List<Meeting> meetings;
  private final List<Presentation> presentations;
  private @Nullable FutureSeat seat;
  private @Nullable RoundPlan next;
  private final List<Round> rounds;
  private final List<Edition> editions;
  private @Nullable FinalChecks checks;
  private List<Dissent> dissents;
  private @Nullable Submission submission;
  private @Nullable String returned;
  private @Nullable Resolution resolution;
  private @Nullable Launch launch;
  private final List<Review> reviews;

  private PolicyFold(PolicyProcess p) {
    id = p.id();
    origin = p.origin();
    charteredAt = p.charteredAt();
    status = p.status();
    charter = p.charter();
    groupApprovedAt = p.groupApprovedAt();
    members = new ArrayList<>(p.members());
    milestones = p.milestones();
    meetings = new ArrayList<>(p.meetings());
    presentations = new ArrayList<>(p.presentations());
    seat = p.seat();
    next = p.next();
    rounds = new ArrayList<>(p.rounds());
    editions = new ArrayList<>(p.editions());
    checks = p.checks();
    dissents = new ArrayList<>(p.dissents());
    submission = p.submission();
    returned = p.returned();
    resolution = p.resolution();
    launch = p.launch();
    reviews = new ArrayList<>(p.reviews());
  }

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof PolicyChartered(var charter, var origin, var at)) {
      return new PolicyProcess(
          id, CHARTERED, charter, origin, at, null, List.of(), List.of(), List.of(), List.of(),
          null, null, List.of(), List.of(), null, List.of(), null, null, null, null, List.of());
    }
    var fold = new PolicyFold((PolicyProcess) Objects.requireNonNull(before));
    switch ((PolicyEvent) event) {
      case PolicyChartered _ -> throw new IllegalStateException(id + " was chartered before");
      case CharterEdited(var charter, var _) -> fold.charter = charter;
      case MemberJoined(var member) -> fold.members.add(member);
      case MemberLeft(var number, var at) ->
          fold.members.replaceAll(m -> m.number() == number ? m.left(at) : m);
      case GroupApproved(var at) -> {
        fold.groupApprovedAt = at;
        fold.status = PRIMER_DRAFTING;
      }
      case WorkPlanned(var milestones, var _) -> fold.milestones = milestones;
      case MeetingCalled(var meeting, var _) -> fold.meetings.add(meeting);
      case MeetingMinuted(var number, var minutes, var _) ->
          fold.meetings.replaceAll(m -> m.number() == number ? m.with(minutes) : m);
      case PolicyPresented(var presentation, var _) -> fold.presentations.add(presentation);
      case SeatAsked(var asked) -> fold.seat = asked;
      case SeatRefused(var reason, var _) ->
          fold.seat = Objects.requireNonNull(fold.seat).refused(reason);
      case PrimerPublished _,
          RoundOpened _,
          RoundExtended _,
          RoundClosed _,
          AnalysisEnded _,
          AnswersPublished _,
          SecondRoundPlanned _ ->
          fold.hears((PolicyEvent) event);
      case TextFinalised _,
          DissentRecorded _,
          ApprovalSought _,
          TextReturned _,
          TextRejected _,
          PolicyAdopted _,
          PolicyLaunched _,
          PolicyEnteredIntoForce _,
          ReviewBegun _,
          ReviewConcluded _ ->
          fold.isDecided((PolicyEvent) event);
    }
    return fold.policy();
  }

  private void hears(PolicyEvent event) {
    switch (event) {
      case PrimerPublished(var edition, var plan) -> {
        editions.add(edition);
        next = plan;
        status = PRIMER_PUBLISHED;
      }
      case RoundOpened(var number, var edition, var clauses, var at) -> {
        rounds.add(
            new Round(
                number,
                Objects.requireNonNull(next),
                edition,
                clauses,
                at,
                null,
                null,
                null,
                null));
        next = null;
        status = CONSULTATION_OPEN;
      }
      case RoundExtended(var closes, var _, var at) -> {
        round(r -> r.extended(closes, at));
        status = CONSULTATION_EXTENDED;
      }
      case RoundClosed(var justification, var at) -> {
        round(r -> r.closed(justification, at));
        status = ANALYSIS;
      }
      case AnalysisEnded _ -> status = RESPONSE_DRAFTING;
      case AnswersPublished(var edition) -> {
        editions.add(edition);
        round(r -> r.answered(edition.at()));
        returned = null;
        status = REVISED_DRAFT;
      }
      case SecondRoundPlanned(var plan, var _) -> next = plan;
      default -> throw new IllegalStateException(event + " is not of a round");
    }
  }

  private void isDecided(PolicyEvent event) {
    switch (event) {
      case TextFinalised(var edition, var done) -> {
        editions.add(edition);
        checks = done;
        dissents = new ArrayList<>();
        status = FINALISED;
      }
      case DissentRecorded(var dissent) -> dissents.add(dissent);
      case ApprovalSought(var sought) -> {
        submission = sought;
        status = APPROVAL_SOUGHT;
      }
      case TextReturned(var reasons, var _) -> {
        returned = reasons;
        submission = null;
        status = REVISED_DRAFT;
      }
      case TextRejected(var reasons, var _) -> {
        returned = reasons;
        status = REJECTED;
      }
      case PolicyAdopted(var decided, var _) -> {
        resolution = decided;
        // what an earlier text was launched with says nothing of this one
        launch = null;
        status = ADOPTED;
      }
      case PolicyLaunched(var launched) -> launch = launched;
      case PolicyEnteredIntoForce _ -> status = IN_FORCE;
      case ReviewBegun(var review) -> {
        reviews.add(review);
        status = UNDER_REVIEW;
      }
      case ReviewConcluded(var outcome, var reason, var nextReview, var at) -> {
        reviews.set(reviews.size() - 1, reviews.getLast().concluded(outcome, reason, at));
        status = after(outcome);
        if (nextReview != null && launch != null) {
          launch = new Launch(launch.startsOn(), launch.published(), nextReview, launch.at());
        }
      }
      default -> throw new IllegalStateException(event + " is not of a decision");
    }
  }

  private static PolicyStatus after(Review.Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> IN_FORCE;
      case AMENDED -> PRIMER_DRAFTING;
      case REPEALED -> REPEALED;
    };
  }

  private void round(UnaryOperator<Round> change) {
    rounds.set(rounds.size() - 1, change.apply(rounds.getLast()));
  }

  private PolicyProcess policy() {
    return new PolicyProcess(
        id,
        status,
        charter,
        origin,
        charteredAt,
        groupApprovedAt,
        members,
        milestones,
        meetings,
        presentations,
        seat,
        next,
        rounds,
        editions,
        checks,
        dissents,
        submission,
        returned,
        resolution,
        launch,
        reviews);
  }
}
