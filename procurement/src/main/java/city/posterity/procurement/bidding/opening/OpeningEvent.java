package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;

/** What can happen to an opening. */
public sealed interface OpeningEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.OPENING;
  }

  /**
   * @param bids in the order of their ids
   * @param commitment what is published of them before they are opened
   * @param earliest before this nobody can come
   */
  record OpeningPrepared(StreamId tender, List<LockedBid> bids, String commitment, Instant earliest)
      implements OpeningEvent {
    public OpeningPrepared {
      bids = List.copyOf(bids);
    }
  }

  /**
   * @param quorum whether enough have come with this one
   * @param until when the others have to have come; the same for all who come
   */
  record OpenerAttended(PersonId person, String unit, Instant at, Instant until, boolean quorum)
      implements OpeningEvent {}

  /** Too few came in time; it starts again. */
  record GatheringEnded(Instant at) implements OpeningEvent {}

  /**
   * @param bids what came out of each locked bid
   * @param present who opened them together
   * @param anomalies what was out of the ordinary, in words
   */
  record Opened(
      List<RevealedBid> bids, List<Attendance> present, List<String> anomalies, Instant at)
      implements OpeningEvent {
    public Opened {
      bids = List.copyOf(bids);
      present = List.copyOf(present);
      anomalies = List.copyOf(anomalies);
    }
  }

  /**
   * @param last whether everybody who was there has signed with this one
   */
  record OpeningSigned(PersonId person, Instant at, boolean last) implements OpeningEvent {}

  /**
   * Quality is scored: the price envelopes of these bids, and no others, are to be opened.
   *
   * @param bids those that passed
   */
  record PricesCalled(List<StreamId> bids, Instant at) implements OpeningEvent {
    public PricesCalled {
      bids = List.copyOf(bids);
    }
  }

  record PricesRevealed(
      List<RevealedPrices> bids, List<Attendance> present, List<String> anomalies, Instant at)
      implements OpeningEvent {
    public PricesRevealed {
      bids = List.copyOf(bids);
      present = List.copyOf(present);
      anomalies = List.copyOf(anomalies);
    }
  }

  /** The tender ended; what is still sealed stays sealed. */
  record OpeningCancelled(Instant at) implements OpeningEvent {}
}
