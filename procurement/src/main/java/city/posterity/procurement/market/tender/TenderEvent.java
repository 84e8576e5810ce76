package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a tender. */
public sealed interface TenderEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.TENDER;
  }

  /**
   * @param need the plan item it comes from
   */
  record TenderCreated(StreamId need, String packId, TenderTerms terms) implements TenderEvent {}

  record TenderEdited(TenderTerms terms) implements TenderEvent {}

  /**
   * Everybody may read the draft as it stands now and say what they think of it.
   *
   * @param end until when, inclusive
   */
  record CommentsOpened(Instant start, Instant end) implements TenderEvent {}

  /**
   * @param comment id of the comment
   * @param about the part of the draft it names; absent when it is about the whole
   * @param author absent when it was given without a name; never published
   */
  record CommentGiven(
      UUID comment,
      String text,
      @Nullable Concern concern,
      @Nullable CommentSubject about,
      @Nullable Personal author,
      Instant at)
      implements TenderEvent {}

  /**
   * @param changed what is different in the draft because of it; empty where nothing is
   */
  record CommentAnswered(
      UUID comment, String answer, CommentDecision decision, String changed, Instant at)
      implements TenderEvent {}

  record CommentsEnded(Instant at) implements TenderEvent {}

  record TenderSubmitted() implements TenderEvent {}

  record TenderReturned(String reason) implements TenderEvent {}

  record TenderApproved(String note) implements TenderEvent {}

  /**
   * @param enquiryEnd until when questions are taken, inclusive
   */
  record TenderPublished(Instant at, Instant enquiryEnd) implements TenderEvent {}

  record TenderWithdrawn(String reason) implements TenderEvent {}

  record AmendmentProposed(TenderTerms terms, String reason) implements TenderEvent {}

  record AmendmentRejected(String reason) implements TenderEvent {}

  /**
   * @param number from 1
   * @param substantial whether bids made before it have to be confirmed again
   * @param changed what differs, as JSON Pointers into the terms
   */
  record TenderAmended(
      int number,
      TenderTerms terms,
      Instant enquiryEnd,
      String reason,
      boolean substantial,
      List<String> changed,
      Instant at)
      implements TenderEvent {}

  record InformationAdded(String title, String text, @Nullable TenderDocument document, Instant at)
      implements TenderEvent {}

  /**
   * @param at the deadline, whenever it was processed
   */
  record TenderClosed(Instant at) implements TenderEvent {}

  record OpeningStarted(Instant at) implements TenderEvent {}

  record BidsOpened(Instant at) implements TenderEvent {}

  record LotUnsuccessful(String lot, String reason) implements TenderEvent {}

  record LotCompleted(String lot) implements TenderEvent {}

  record AllLotsDecided(Instant at) implements TenderEvent {}

  /** Every bidder is told at the same moment. */
  record BiddersNotified(Instant at) implements TenderEvent {}

  /**
   * Back to evaluation, because an award fell or a complaint was upheld.
   *
   * @param lot the lot concerned; absent for all
   */
  record EvaluationReopened(@Nullable String lot, String reason) implements TenderEvent {}

  /**
   * @param lot the lot to be cancelled; absent for the whole tender
   * @param ground the closed list of the procedure's grounds, as in {@code need-gone}
   */
  record CancellationProposed(@Nullable String lot, String ground, String reason)
      implements TenderEvent {}

  /**
   * @param effective when it takes effect unless a complaint is alive
   */
  record CancellationApproved(Instant effective) implements TenderEvent {}

  record CancellationRevoked(String reason) implements TenderEvent {}

  /** One lot, by a cancellation that took effect. */
  record LotCancelled(String lot, String ground) implements TenderEvent {}

  /** The tender ends as its lots ended. */
  record TenderConcluded(TenderStatus outcome, Instant at) implements TenderEvent {}
}
