package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.bidding.bid.BidEvent.*;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the bid. */
final class BidFold {

  private BidFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof BidStarted(var tender, var supplier, var _)) {
      return new Bid(
          id,
          BidStatus.DRAFT,
          tender,
          supplier,
          0,
          0,
          List.of(),
          null,
          null,
          List.of(),
          null,
          null);
    }
    Bid b = (Bid) Objects.requireNonNull(before);
    return switch ((BidEvent) event) {
      case BidStarted _ -> throw new IllegalStateException("started twice: " + id);
      case BidSealed s -> received(b, s.version(), s.envelopes(), s.docset(), s.receivedAt());
      case BidReconfirmed(var docset, var at) ->
          received(b, b.version(), b.envelopes(), docset, at);
      case BidWithdrawn _ -> at(b, BidStatus.WITHDRAWN);
      case BidWentStale _ -> at(b, BidStatus.STALE);
      case BidLapsed(var reason, var _) -> out(b, BidStatus.LAPSED, null, reason);
      case BidLocked _ -> at(b, BidStatus.LOCKED);
      case BidOpened(var content, var _) -> saying(b, BidStatus.OPENED, content);
      case BidUnreadable(var reason, var _) -> out(b, BidStatus.UNREADABLE, null, reason);
      case PriceOpened(var prices, var _) -> saying(b, b.status(), content(b).with(prices));
      case BidAdmitted(var assessments, var _) -> admitted(b, assessments);
      case BidDisqualified(var ground, var reason, var _) ->
          out(b, BidStatus.DISQUALIFIED, ground, reason);
      case BidReinstated _ -> out(b, BidStatus.OPENED, null, null);
      case ValidityExtended(var until) ->
          saying(
              b,
              b.status() == BidStatus.EXPIRED ? BidStatus.VALID : b.status(),
              content(b).validUntil(until));
      case BidExpired _ -> at(b, BidStatus.EXPIRED);
    };
  }

  private static BidContent content(Bid b) {
    return Objects.requireNonNull(b.content());
  }

  private static Bid at(Bid b, BidStatus status) {
    return out(b, status, b.ground(), b.reason());
  }

  private static Bid received(
      Bid b, int version, List<Envelope> envelopes, int docset, Instant receivedAt) {
    return new Bid(
        b.id(),
        BidStatus.SEALED,
        b.tender(),
        b.supplier(),
        version,
        docset,
        envelopes,
        receivedAt,
        null,
        List.of(),
        null,
        null);
  }

  private static Bid saying(Bid b, BidStatus status, BidContent content) {
    return new Bid(
        b.id(),
        status,
        b.tender(),
        b.supplier(),
        b.version(),
        b.docset(),
        b.envelopes(),
        b.receivedAt(),
        content,
        b.assessments(),
        b.ground(),
        b.reason());
  }

  private static Bid admitted(Bid b, List<Assessment> assessments) {
    return new Bid(
        b.id(),
        BidStatus.VALID,
        b.tender(),
        b.supplier(),
        b.version(),
        b.docset(),
        b.envelopes(),
        b.receivedAt(),
        b.content(),
        assessments,
        b.ground(),
        b.reason());
  }

  private static Bid out(
      Bid b, BidStatus status, @Nullable String ground, @Nullable String reason) {
    return new Bid(
        b.id(),
        status,
        b.tender(),
        b.supplier(),
        b.version(),
        b.docset(),
        b.envelopes(),
        b.receivedAt(),
        b.content(),
        b.assessments(),
        ground,
        reason);
  }
}
