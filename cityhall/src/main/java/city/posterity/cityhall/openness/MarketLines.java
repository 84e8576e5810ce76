package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.AWARD;
import static city.posterity.cityhall.openness.TimelineLine.Section.QUESTIONS;
import static city.posterity.cityhall.openness.TimelineLine.Section.TENDER;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.enquiry.EnquiryEvent;
import city.posterity.procurement.market.enquiry.EnquiryEvent.EnquiryAnswered;
import city.posterity.procurement.market.enquiry.EnquiryEvent.EnquiryCorrected;
import city.posterity.procurement.market.enquiry.EnquiryEvent.EnquiryMerged;
import city.posterity.procurement.market.enquiry.EnquiryEvent.EnquiryPublished;
import city.posterity.procurement.market.enquiry.EnquiryEvent.EnquirySubmitted;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderEvent.AllLotsDecided;
import city.posterity.procurement.market.tender.TenderEvent.AmendmentProposed;
import city.posterity.procurement.market.tender.TenderEvent.AmendmentRejected;
import city.posterity.procurement.market.tender.TenderEvent.BiddersNotified;
import city.posterity.procurement.market.tender.TenderEvent.BidsOpened;
import city.posterity.procurement.market.tender.TenderEvent.CancellationApproved;
import city.posterity.procurement.market.tender.TenderEvent.CancellationProposed;
import city.posterity.procurement.market.tender.TenderEvent.CancellationRevoked;
import city.posterity.procurement.market.tender.TenderEvent.CommentAnswered;
import city.posterity.procurement.market.tender.TenderEvent.CommentGiven;
import city.posterity.procurement.market.tender.TenderEvent.CommentsEnded;
import city.posterity.procurement.market.tender.TenderEvent.CommentsOpened;
import city.posterity.procurement.market.tender.TenderEvent.EvaluationReopened;
import city.posterity.procurement.market.tender.TenderEvent.InformationAdded;
import city.posterity.procurement.market.tender.TenderEvent.LotCancelled;
import city.posterity.procurement.market.tender.TenderEvent.LotCompleted;
import city.posterity.procurement.market.tender.TenderEvent.LotUnsuccessful;
import city.posterity.procurement.market.tender.TenderEvent.OpeningStarted;
import city.posterity.procurement.market.tender.TenderEvent.TenderAmended;
import city.posterity.procurement.market.tender.TenderEvent.TenderApproved;
import city.posterity.procurement.market.tender.TenderEvent.TenderClosed;
import city.posterity.procurement.market.tender.TenderEvent.TenderConcluded;
import city.posterity.procurement.market.tender.TenderEvent.TenderCreated;
import city.posterity.procurement.market.tender.TenderEvent.TenderEdited;
import city.posterity.procurement.market.tender.TenderEvent.TenderPublished;
import city.posterity.procurement.market.tender.TenderEvent.TenderReturned;
import city.posterity.procurement.market.tender.TenderEvent.TenderSubmitted;
import city.posterity.procurement.market.tender.TenderEvent.TenderWithdrawn;
import org.jspecify.annotations.Nullable;

/** Tells of the tender and of questions about it: from publication on; of comments before. */
final class MarketLines {

  private MarketLines() {}

  static @Nullable TimelineLine of(Recorded r, TenderEvent event, int place, PublicSince open) {
    if (!open.tender()) {
      return VoiceLines.ofComments(r, event, open);
    }
    return switch (event) {
      // a draft that was put to comment is public before its tender
      case CommentsOpened _, CommentGiven _, CommentAnswered _, CommentsEnded _ ->
          VoiceLines.ofComments(r, event, open);
      case TenderApproved _ -> line(r);
      case TenderPublished(var at, var enquiryEnd) -> line(r, enquiryEnd).at(at);
      case TenderAmended e ->
          line(r, e.number(), e.substantial() ? "yes" : "no", e.terms().deadline())
              .saying(e.reason());
      case InformationAdded(var title, var text, var _, var _) -> line(r, title).saying(text);
      case TenderClosed(var at) -> line(r).at(at).by(By.TIME);
      // said with more by the opening itself
      case OpeningStarted _, BidsOpened _ -> null;
      // which lot has no bid left would tell about bids before their time
      case LotUnsuccessful(var lot, var reason) ->
          open.decidedAfter(place) ? TimelineLine.of(r, AWARD, lot).saying(reason) : null;
      case LotCompleted(var lot) ->
          open.decidedAfter(place) ? TimelineLine.of(r, AWARD, lot) : null;
      case BiddersNotified(var at) -> TimelineLine.of(r, AWARD).at(at);
      case EvaluationReopened(var lot, var reason) ->
          open.decided() ? TimelineLine.of(r, AWARD, lot == null ? "" : lot).saying(reason) : null;
      case CancellationApproved(var effective) -> line(r, effective);
      case CancellationRevoked(var reason) ->
          open.revocation(place) ? line(r).saying(reason) : null;
      case LotCancelled(var lot, var _) -> line(r, lot).by(By.TIME);
      case TenderConcluded(var outcome, var at) -> line(r, outcome.name()).at(at);
      // work on it before it was published, and what was only proposed
      case TenderCreated _,
          TenderEdited _,
          TenderSubmitted _,
          TenderReturned _,
          TenderWithdrawn _,
          AmendmentProposed _,
          AmendmentRejected _,
          CancellationProposed _,
          AllLotsDecided _ ->
          null;
    };
  }

  static @Nullable TimelineLine of(Recorded r, EnquiryEvent event, PublicSince open) {
    if (!open.tender() || !open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case EnquirySubmitted e ->
          TimelineLine.of(r, QUESTIONS).at(e.at()).by(By.UNNAMED).saying(e.question());
      case EnquiryPublished _ -> TimelineLine.of(r, QUESTIONS);
      case EnquiryCorrected(var answer, var _) -> TimelineLine.of(r, QUESTIONS).saying(answer);
      // drafts of an answer; a merged question is answered by the other one
      case EnquiryAnswered _, EnquiryMerged _ -> null;
    };
  }

  private static TimelineLine line(Recorded r, Object... facts) {
    return TimelineLine.of(r, TENDER, facts);
  }
}
