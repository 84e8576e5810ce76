package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to the making of a policy. */
public sealed interface PolicyEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.POLICY;
  }

  record PolicyChartered(Charter charter, @Nullable Origin origin, Instant at)
      implements PolicyEvent {}

  record CharterEdited(Charter charter, Instant at) implements PolicyEvent {}

  record MemberJoined(Member member) implements PolicyEvent {}

  record MemberLeft(int member, Instant at) implements PolicyEvent {}

  record GroupApproved(Instant at) implements PolicyEvent {}

  record WorkPlanned(List<Milestone> milestones, Instant at) implements PolicyEvent {}

  record MeetingCalled(Meeting meeting, Instant at) implements PolicyEvent {}

  record MeetingMinuted(int meeting, Meeting.Minutes minutes, Instant at) implements PolicyEvent {}

  record PolicyPresented(Presentation presentation, Instant at) implements PolicyEvent {}

  record SeatAsked(FutureSeat seat) implements PolicyEvent {}

  record SeatRefused(String reason, Instant at) implements PolicyEvent {}

  record PrimerPublished(Edition edition, RoundPlan plan) implements PolicyEvent {}

  /**
   * @param edition number of the edition that it is about
   */
  record RoundOpened(int number, int edition, List<String> clauses, Instant at)
      implements PolicyEvent {}

  record RoundExtended(Instant closes, String reason, Instant at) implements PolicyEvent {}

  record RoundClosed(@Nullable String justification, Instant at) implements PolicyEvent {}

  record AnalysisEnded(Instant at) implements PolicyEvent {}

  record AnswersPublished(Edition edition) implements PolicyEvent {}

  record SecondRoundPlanned(RoundPlan plan, Instant at) implements PolicyEvent {}

  record TextFinalised(Edition edition, FinalChecks checks) implements PolicyEvent {}

  record DissentRecorded(Dissent dissent) implements PolicyEvent {}

  record ApprovalSought(Submission submission) implements PolicyEvent {}

  record TextReturned(String reasons, Instant at) implements PolicyEvent {}

  record TextRejected(String reasons, Instant at) implements PolicyEvent {}

  record PolicyAdopted(Resolution resolution, Instant at) implements PolicyEvent {}

  record PolicyLaunched(Launch launch) implements PolicyEvent {}

  record PolicyEnteredIntoForce(Instant at) implements PolicyEvent {}

  record ReviewBegun(Review review) implements PolicyEvent {}

  record ReviewConcluded(
      Review.Outcome outcome, String reason, @Nullable LocalDate nextReview, Instant at)
      implements PolicyEvent {}
}
