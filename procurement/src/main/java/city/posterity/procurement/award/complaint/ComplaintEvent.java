package city.posterity.procurement.award.complaint;

import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a complaint. */
public sealed interface ComplaintEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.COMPLAINT;
  }

  /**
   * @param lot absent for the whole tender
   */
  record ComplaintLodged(
      StreamId tender,
      About about,
      @Nullable String lot,
      OrganisationId complainant,
      String grounds,
      Instant at)
      implements ComplaintEvent {}

  record ComplaintInadmissible(String reason, Instant at) implements ComplaintEvent {}

  record ComplaintRegistered(String reference) implements ComplaintEvent {}

  record ComplaintWithdrawn(Instant at) implements ComplaintEvent {}

  record ComplaintDismissed(String reason, Instant at) implements ComplaintEvent {}

  record ReviewStarted(Instant hearing) implements ComplaintEvent {}

  record SuspensionLifted(String reason, Instant at) implements ComplaintEvent {}

  /**
   * @param holdUntil how long it goes on holding, for an appeal
   */
  record ComplaintRejected(String reason, Instant holdUntil) implements ComplaintEvent {}

  record RejectionHoldEnded(Instant at) implements ComplaintEvent {}

  /**
   * @param step where the evaluation starts again; absent unless that is among the remedies
   * @param amendments how many the tender had then
   * @param awards those in force then, for the lot complained about
   */
  record ComplaintUpheld(
      String reason,
      List<Remedy> remedies,
      @Nullable EvaluationStatus step,
      int amendments,
      List<StreamId> awards)
      implements ComplaintEvent {
    public ComplaintUpheld {
      remedies = List.copyOf(remedies);
      awards = List.copyOf(awards);
    }
  }

  record RemedyReported(String evidence) implements ComplaintEvent {}

  record RemedyConfirmed(Instant at) implements ComplaintEvent {}

  /** What it objects to. */
  enum About {
    TERMS,
    SELECTION,
    AWARD,
    CANCELLATION,
    CHANGE
  }

  /** What the reviewer orders. */
  enum Remedy {
    AMEND_TERMS,
    /** From a named step on; a bid wrongly put out is looked at again. */
    RE_EVALUATE,
    CANCEL_AWARD,
    CANCEL_PROCEDURE,
    /** A matter for a court. */
    DAMAGES
  }
}
