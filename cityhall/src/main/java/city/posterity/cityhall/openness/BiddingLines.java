package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.BIDS;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.BidEvent.BidAdmitted;
import city.posterity.procurement.bidding.bid.BidEvent.BidDisqualified;
import city.posterity.procurement.bidding.bid.BidEvent.BidExpired;
import city.posterity.procurement.bidding.bid.BidEvent.BidLapsed;
import city.posterity.procurement.bidding.bid.BidEvent.BidLocked;
import city.posterity.procurement.bidding.bid.BidEvent.BidOpened;
import city.posterity.procurement.bidding.bid.BidEvent.BidReconfirmed;
import city.posterity.procurement.bidding.bid.BidEvent.BidReinstated;
import city.posterity.procurement.bidding.bid.BidEvent.BidSealed;
import city.posterity.procurement.bidding.bid.BidEvent.BidStarted;
import city.posterity.procurement.bidding.bid.BidEvent.BidUnreadable;
import city.posterity.procurement.bidding.bid.BidEvent.BidWentStale;
import city.posterity.procurement.bidding.bid.BidEvent.BidWithdrawn;
import city.posterity.procurement.bidding.bid.BidEvent.PriceOpened;
import city.posterity.procurement.bidding.bid.BidEvent.ValidityExtended;
import city.posterity.procurement.bidding.opening.OpeningEvent;
import city.posterity.procurement.bidding.opening.OpeningEvent.GatheringEnded;
import city.posterity.procurement.bidding.opening.OpeningEvent.Opened;
import city.posterity.procurement.bidding.opening.OpeningEvent.OpenerAttended;
import city.posterity.procurement.bidding.opening.OpeningEvent.OpeningCancelled;
import city.posterity.procurement.bidding.opening.OpeningEvent.OpeningPrepared;
import city.posterity.procurement.bidding.opening.OpeningEvent.OpeningSigned;
import city.posterity.procurement.bidding.opening.OpeningEvent.PricesCalled;
import city.posterity.procurement.bidding.opening.OpeningEvent.PricesRevealed;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/** Tells of bids: who bid after the opening, the rest with the decision. */
final class BiddingLines {

  private BiddingLines() {}

  static @Nullable TimelineLine of(Recorded r, BidEvent event, int place, PublicSince open) {
    // a bid that was not opened, such as a withdrawn one, never had a name
    if (!open.opened(r.stream())) {
      return null;
    }
    return switch (event) {
      case BidSealed e ->
          open.opened(r.stream(), e.version()) ? byBidder(r, open).at(e.receivedAt()) : null;
      case BidUnreadable _ -> aboutBidder(r, open);
      case BidAdmitted _, ValidityExtended _, BidExpired _ ->
          open.decidedAfter(place) ? aboutBidder(r, open) : null;
      case BidDisqualified(var _, var reason, var _) ->
          open.decidedAfter(place) ? aboutBidder(r, open).saying(reason) : null;
      case BidReinstated(var reason, var _) ->
          open.decidedAfter(place) ? aboutBidder(r, open).saying(reason) : null;
      // said for all bids at once by the tender and by the opening, or part of the bidder's own
      // work
      case BidStarted _,
          BidWithdrawn _,
          BidWentStale _,
          BidReconfirmed _,
          BidLapsed _,
          BidLocked _,
          BidOpened _,
          PriceOpened _ ->
          null;
    };
  }

  static @Nullable TimelineLine of(Recorded r, OpeningEvent event, int place, PublicSince open) {
    if (!open.sealedBids()) {
      return null;
    }
    return switch (event) {
      case OpeningPrepared(var _, var _, var commitment, var earliest) ->
          TimelineLine.of(r, BIDS, earliest, commitment).by(By.TIME);
      case GatheringEnded _ -> TimelineLine.of(r, BIDS).by(By.TIME);
      case Opened e -> TimelineLine.of(r, BIDS, e.bids().size()).at(e.at());
      case OpeningSigned(var _, var at, var last) -> last ? TimelineLine.of(r, BIDS).at(at) : null;
      case PricesCalled _ -> open.decidedAfter(place) ? TimelineLine.of(r, BIDS) : null;
      case PricesRevealed e ->
          open.decidedAfter(place) ? TimelineLine.of(r, BIDS, e.bids().size()).at(e.at()) : null;
      case OpeningCancelled _ -> TimelineLine.of(r, BIDS);
      // who came is told to those who control it
      case OpenerAttended _ -> null;
    };
  }

  private static TimelineLine byBidder(Recorded r, PublicSince open) {
    TimelineLine line = TimelineLine.of(r, BIDS);
    OrganisationId bidder = open.supplierOf(r.stream());
    return bidder == null ? line.by(By.UNNAMED) : line.by(bidder);
  }

  private static TimelineLine aboutBidder(Recorded r, PublicSince open) {
    OrganisationId bidder = open.supplierOf(r.stream());
    return TimelineLine.of(r, BIDS, bidder == null ? "" : bidder);
  }
}
