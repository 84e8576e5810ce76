package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.bidding.bid.BidEvent.BidLapsed;
import city.posterity.procurement.bidding.bid.BidEvent.BidLocked;
import city.posterity.procurement.bidding.bid.BidEvent.BidWentStale;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderEvent.LotUnsuccessful;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** What the life of the tender does to its bids, and what the number of bids does to its lots. */
public final class BidReactions {

  private static final Set<BidStatus> CAN_BE_OUT =
      Set.of(BidStatus.OPENED, BidStatus.UNREADABLE, BidStatus.VALID);

  private BidReactions() {}

  /**
   * A later stage puts a bid out. Nothing for one that is out already.
   *
   * @param ground one of {@link DisqualifyBid#GROUNDS}
   */
  public static Stream<Change> out(
      Procurement after, StreamId bid, String ground, String reason, Instant at) {
    return after
        .find(Bid.class, bid)
        .filter(b -> CAN_BE_OUT.contains(b.status()))
        .map(
            b -> new Change(b.id(), "disqualify", new BidEvent.BidDisqualified(ground, reason, at)))
        .stream();
  }

  /** A review finds that a bid was wrongly put out; it is looked at again. */
  public static Stream<Change> reinstate(
      Procurement after, StreamId bid, String reason, Instant at) {
    return after
        .find(Bid.class, bid)
        .filter(b -> b.status() == BidStatus.DISQUALIFIED && b.content() != null)
        .map(b -> new Change(b.id(), "reinstate", new BidEvent.BidReinstated(reason, at)))
        .stream();
  }

  static Stream<Change> to(Procurement after, Event event, Instant at, Procedure procedure) {
    return switch (event) {
      case TenderEvent.TenderAmended a when a.substantial() ->
          bids(after, BidStatus.SEALED)
              .map(b -> new Change(b.id(), "make-stale", new BidWentStale(a.number(), a.at())));
      case TenderEvent.TenderClosed(var closed) ->
          Stream.concat(endSubmission(after, closed), tooFewSealed(after, procedure));
      case TenderEvent.BidsOpened _ -> tooFewOffers(after, procedure);
      case TenderEvent.TenderConcluded _ ->
          bids(after, BidStatus.DRAFT, BidStatus.STALE, BidStatus.SEALED, BidStatus.LOCKED)
              .map(b -> new Change(b.id(), "lapse", new BidLapsed("tender-ended", at)));
      default -> Stream.empty();
    };
  }

  private static Stream<Change> endSubmission(Procurement after, Instant deadline) {
    return bids(after, BidStatus.DRAFT, BidStatus.STALE, BidStatus.SEALED)
        .map(b ->
            b.status() == BidStatus.SEALED
                ? new Change(b.id(), "lock", new BidLocked(deadline))
                : new Change(b.id(), "lapse", new BidLapsed(LapseBid.reason(b), deadline)));
  }

  /** With fewer bids than a competition needs, none is opened, so that all can come again. */
  private static Stream<Change> tooFewSealed(Procurement after, Procedure procedure) {
    long sealed = bids(after, BidStatus.SEALED).count();
    return Competition.isEnough(sealed, procedure)
        ? Stream.empty()
        : failLots(after.only(Tender.class), sealed == 0 ? "no-bids" : "too-few-bids");
  }

  private static Stream<Change> tooFewOffers(Procurement after, Procedure procedure) {
    Tender tender = after.only(Tender.class);
    return tender.openLots().stream()
        .flatMap(lot -> {
          long offers = bids(after, BidStatus.OPENED).filter(b -> b.offers(lot)).count();
          return Competition.isEnough(offers, procedure)
              ? Stream.<Change>empty()
              : Stream.of(fail(tender, lot, offers == 0 ? "no-bids" : "too-few-bids"));
        });
  }

  private static Stream<Change> failLots(Tender tender, String reason) {
    return tender.openLots().stream().map(lot -> fail(tender, lot, reason));
  }

  private static Change fail(Tender tender, String lot, String reason) {
    return new Change(tender.id(), "fail-lot", new LotUnsuccessful(lot, reason));
  }

  private static Stream<Bid> bids(Procurement after, BidStatus... statuses) {
    var wanted = Set.of(statuses);
    return after.stream(Bid.class).filter(b -> wanted.contains(b.status()));
  }
}
