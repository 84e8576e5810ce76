package city.posterity.procurement.market.tender;

import static city.posterity.procurement.market.tender.TenderStatus.APPROVED;
import static city.posterity.procurement.market.tender.TenderStatus.CLOSED;
import static city.posterity.procurement.market.tender.TenderStatus.DECIDED;
import static city.posterity.procurement.market.tender.TenderStatus.DRAFTING;
import static city.posterity.procurement.market.tender.TenderStatus.EVALUATING;
import static city.posterity.procurement.market.tender.TenderStatus.LIVE;
import static city.posterity.procurement.market.tender.TenderStatus.OPENING;
import static city.posterity.procurement.market.tender.TenderStatus.REVIEW;
import static city.posterity.procurement.market.tender.TenderStatus.STANDSTILL;
import static city.posterity.procurement.market.tender.TenderStatus.WITHDRAWN;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the tender. */
final class TenderFold {

  private TenderFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof TenderEvent.TenderCreated(var need, var packId, var terms)) {
      return new Tender(
          id,
          DRAFTING,
          need,
          packId,
          terms,
          lots(terms, LotStatus.PLANNED),
          null,
          0,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    return apply((Tender) Objects.requireNonNull(before), (TenderEvent) event);
  }

  private static Tender apply(Tender t, TenderEvent event) {
    return switch (event) {
      case TenderEvent.TenderCreated _ ->
          throw new IllegalStateException("created twice: " + t.id());
      case TenderEvent.TenderEdited(var terms) ->
          withTerms(t, terms, lots(terms, LotStatus.PLANNED));
      case TenderEvent.CommentsOpened(var start, var end) ->
          commented(t, DraftComments.open(t.comments(), t.terms(), start, end));
      case TenderEvent.CommentGiven c -> commented(t, t.askedComments().with(c));
      case TenderEvent.CommentAnswered c -> commented(t, t.askedComments().with(c));
      case TenderEvent.CommentsEnded(var at) -> commented(t, t.askedComments().endedAt(at));
      case TenderEvent.TenderSubmitted() -> at(t, REVIEW);
      case TenderEvent.TenderReturned _ -> at(t, DRAFTING);
      case TenderEvent.TenderApproved _ -> at(t, APPROVED);
      case TenderEvent.TenderPublished(var at, var enquiryEnd) ->
          published(at(t, LIVE), at, enquiryEnd);
      case TenderEvent.TenderWithdrawn _ -> at(t, WITHDRAWN);
      case TenderEvent.AmendmentProposed(var terms, var reason) ->
          proposed(t, new Tender.Proposal(terms, reason));
      case TenderEvent.AmendmentRejected _ -> proposed(t, null);
      case TenderEvent.TenderAmended a -> amended(t, a);
      case TenderEvent.InformationAdded _ -> t;
      case TenderEvent.TenderClosed(var at) -> closed(at(t, CLOSED), at);
      case TenderEvent.OpeningStarted _ -> at(t, OPENING);
      case TenderEvent.BidsOpened _ -> at(t, EVALUATING);
      case TenderEvent.LotUnsuccessful(var lot, var _) -> lot(t, lot, LotStatus.UNSUCCESSFUL);
      case TenderEvent.LotCompleted(var lot) -> lot(t, lot, LotStatus.COMPLETE);
      case TenderEvent.AllLotsDecided _ -> at(t, DECIDED);
      case TenderEvent.BiddersNotified(var at) -> notified(at(t, STANDSTILL), at);
      case TenderEvent.EvaluationReopened _ -> at(t, EVALUATING);
      case TenderEvent.CancellationProposed(var lot, var ground, var reason) ->
          cancelling(t, new Cancellation(lot, ground, reason, null));
      case TenderEvent.CancellationApproved(var effective) -> effective(t, effective);
      case TenderEvent.CancellationRevoked _ -> cancelling(t, null);
      case TenderEvent.LotCancelled(var lot, var _) ->
          cancelling(
              lot(t, lot, LotStatus.CANCELLED),
              t.cancellation() == null || t.cancellation().lot() != null ? null : t.cancellation());
      case TenderEvent.TenderConcluded(var outcome, var _) -> at(t, outcome);
    };
  }

  private static Map<String, LotStatus> lots(TenderTerms terms, LotStatus status) {
    var lots = new LinkedHashMap<String, LotStatus>();
    terms.lots().forEach(l -> lots.put(l.id(), status));
    return lots;
  }

  private static Tender amended(Tender t, TenderEvent.TenderAmended a) {
    var lots = new LinkedHashMap<String, LotStatus>();
    a.terms()
        .lots()
        .forEach(l -> lots.put(l.id(), t.lots().getOrDefault(l.id(), LotStatus.ACTIVE)));
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        a.terms(),
        lots,
        null,
        a.number(),
        t.publishedAt(),
        a.enquiryEnd(),
        t.closedAt(),
        t.notifiedAt(),
        t.cancellation(),
        t.comments());
  }

  private static Tender lot(Tender t, String lot, LotStatus to) {
    LotStatus from = Objects.requireNonNull(t.lots().get(lot), () -> "no lot " + lot);
    if (!LotStatus.MOVES.getOrDefault(from, java.util.Set.of()).contains(to)) {
      throw new IllegalStateException("lot " + lot + " cannot go from " + from + " to " + to);
    }
    var lots = new LinkedHashMap<>(t.lots());
    lots.put(lot, to);
    return withTerms(t, t.terms(), lots);
  }

  private static Tender at(Tender t, TenderStatus status) {
    return new Tender(
        t.id(),
        status,
        t.need(),
        t.packId(),
        t.terms(),
        t.lots(),
        t.proposed(),
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        t.closedAt(),
        t.notifiedAt(),
        t.cancellation(),
        t.comments());
  }

  private static Tender withTerms(Tender t, TenderTerms terms, Map<String, LotStatus> lots) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        terms,
        lots,
        t.proposed(),
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        t.closedAt(),
        t.notifiedAt(),
        t.cancellation(),
        t.comments());
  }

  private static Tender published(Tender t, Instant at, Instant enquiryEnd) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        t.terms(),
        lots(t.terms(), LotStatus.ACTIVE),
        t.proposed(),
        t.amendments(),
        at,
        enquiryEnd,
        t.closedAt(),
        t.notifiedAt(),
        t.cancellation(),
        t.comments());
  }

  private static Tender proposed(Tender t, Tender.@Nullable Proposal proposal) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        t.terms(),
        t.lots(),
        proposal,
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        t.closedAt(),
        t.notifiedAt(),
        t.cancellation(),
        t.comments());
  }

  private static Tender commented(Tender t, DraftComments comments) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        t.terms(),
        t.lots(),
        t.proposed(),
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        t.closedAt(),
        t.notifiedAt(),
        t.cancellation(),
        comments);
  }

  private static Tender closed(Tender t, Instant at) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        t.terms(),
        t.lots(),
        null,
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        at,
        t.notifiedAt(),
        t.cancellation(),
        t.comments());
  }

  private static Tender notified(Tender t, Instant at) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        t.terms(),
        t.lots(),
        t.proposed(),
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        t.closedAt(),
        at,
        t.cancellation(),
        t.comments());
  }

  private static Tender cancelling(Tender t, @Nullable Cancellation cancellation) {
    return new Tender(
        t.id(),
        t.status(),
        t.need(),
        t.packId(),
        t.terms(),
        t.lots(),
        t.proposed(),
        t.amendments(),
        t.publishedAt(),
        t.enquiryEnd(),
        t.closedAt(),
        t.notifiedAt(),
        cancellation,
        t.comments());
  }

  private static Tender effective(Tender t, Instant effective) {
    var c = Objects.requireNonNull(t.cancellation());
    return cancelling(t, new Cancellation(c.lot(), c.ground(), c.reason(), effective));
  }
}
