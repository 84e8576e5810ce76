package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a need and its plan item. */
public sealed interface NeedEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.NEED;
  }

  /**
   * @param origin who has the need: a department or residents
   */
  record NeedProposed(
      String title, String problem, String outcome, String origin, @Nullable Personal proposer)
      implements NeedEvent {}

  record ConsultationOpened(Instant start, Instant end, String routes) implements NeedEvent {}

  /**
   * @param input id of the contribution
   * @param author absent when it was given without a name
   */
  record InputGiven(UUID input, String text, @Nullable Personal author, Instant at)
      implements NeedEvent {}

  record InputAnswered(UUID input, String answer) implements NeedEvent {}

  record ConsultationClosed(Instant at) implements NeedEvent {}

  /**
   * @param needTest answer to: do we need to buy at all?
   */
  record NeedAccepted(String needTest, String reason) implements NeedEvent {}

  record NeedDeclined(String needTest, String reason) implements NeedEvent {}

  /**
   * @param into the procurement whose need covers this one
   */
  record NeedMerged(UUID into, String reason) implements NeedEvent {}

  record AddedToPlan(PlanItem plan) implements NeedEvent {}

  record PlanEdited(PlanItem plan) implements NeedEvent {}

  record BudgetConfirmed(String reference) implements NeedEvent {}

  /** The options beside buying were compared, and one was chosen. */
  record OptionsAppraised(OptionsAppraisal options) implements NeedEvent {}

  record PlanSubmitted() implements NeedEvent {}

  record PlanReturned(String reason) implements NeedEvent {}

  record PlanApproved() implements NeedEvent {}

  record PlanPublished(Instant at) implements NeedEvent {}

  record PlanRevised(PlanItem plan, String reason, boolean approvedAgain) implements NeedEvent {}

  record RevisionProposed(PlanItem plan, String reason) implements NeedEvent {}

  /** Why the purchase is made; the one thing that can still be said better afterwards. */
  record RationaleRevised(String rationale) implements NeedEvent {}

  /**
   * @param tender the tender that it became
   */
  record TenderStarted(StreamId tender) implements NeedEvent {}

  record PlanCancelled(String reason) implements NeedEvent {}

  record PlanLapsed(Instant at) implements NeedEvent {}
}
