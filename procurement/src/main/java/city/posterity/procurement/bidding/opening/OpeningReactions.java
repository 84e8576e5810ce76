package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.Competition;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the end of submission brings an opening about, and what an opening does to bids and tender.
 */
final class OpeningReactions {

  private static final Set<OpeningStatus> BEFORE =
      Set.of(OpeningStatus.READY, OpeningStatus.GATHERING, OpeningStatus.COMBINING);

  private OpeningReactions() {}

  static Stream<Change> to(Procurement after, Recorded recorded, Procedure procedure) {
    return switch (recorded.event()) {
      case TenderEvent.TenderClosed(var deadline) ->
          prepare(after, recorded.stream(), deadline, procedure);
      case TenderEvent.TenderConcluded _ ->
          after
              .find(Opening.class, Opening.idOf(recorded.stream()))
              .filter(o -> BEFORE.contains(o.status()))
              .map(o ->
                  new Change(o.id(), "cancel", new OpeningEvent.OpeningCancelled(recorded.at())))
              .stream();
      case OpeningEvent.Opened opened -> open(after, recorded.stream(), opened);
      case OpeningEvent.PricesRevealed revealed ->
          revealed.bids().stream().map(b -> openPrices(b, revealed.at()));
      default -> Stream.empty();
    };
  }

  /** The bids are those still sealed: locking them is another consequence of the same event. */
  private static Stream<Change> prepare(
      Procurement after, StreamId tender, Instant deadline, Procedure procedure) {
    List<LockedBid> bids =
        after.stream(Bid.class)
            .filter(b -> b.status() == BidStatus.SEALED)
            .map(LockedBid::of)
            .sorted(Comparator.comparing(b -> b.bid().id().toString()))
            .toList();
    if (!Competition.isEnough(bids.size(), procedure)) {
      return Stream.empty();
    }
    Instant earliest = procedure.calendar().add(deadline, procedure.term(Parameter.OPENING_PAUSE));
    return Stream.of(
        new Change(
            Opening.idOf(tender),
            "prepare",
            new OpeningEvent.OpeningPrepared(tender, bids, LockedBid.commitment(bids), earliest)));
  }

  private static Stream<Change> open(
      Procurement after, StreamId opening, OpeningEvent.Opened opened) {
    StreamId tender = after.get(Opening.class, opening).tender();
    var bids = opened.bids().stream().map(b -> open(b, opened.at()));
    var stages =
        Stream.of(
            new Change(tender, "start-opening", new TenderEvent.OpeningStarted(opened.at())),
            new Change(tender, "open", new TenderEvent.BidsOpened(opened.at())));
    return Stream.concat(bids, stages);
  }

  private static Change open(RevealedBid revealed, Instant at) {
    var content = revealed.content();
    return content == null
        ? unreadable(revealed.bid(), revealed.unreadable(), at)
        : new Change(revealed.bid(), "open", new BidEvent.BidOpened(content, at));
  }

  private static Change openPrices(RevealedPrices revealed, Instant at) {
    return revealed.unreadable() == null
        ? new Change(revealed.bid(), "open-price", new BidEvent.PriceOpened(revealed.prices(), at))
        : unreadable(revealed.bid(), revealed.unreadable(), at);
  }

  private static Change unreadable(StreamId bid, @Nullable String reason, Instant at) {
    return new Change(
        bid, "cannot-open", new BidEvent.BidUnreadable(Objects.requireNonNull(reason), at));
  }
}
