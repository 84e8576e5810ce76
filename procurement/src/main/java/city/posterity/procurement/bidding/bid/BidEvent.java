package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a bid. */
public sealed interface BidEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.BID;
  }

  record BidStarted(StreamId tender, OrganisationId supplier, Instant at) implements BidEvent {}

  /**
   * @param version from 1; it replaces every earlier one, which is never opened
   * @param receivedAt when its last byte arrived, to the microsecond
   * @param docset number of the amendment that it was made against
   * @param declaration with what words the bidder declared it complete
   */
  record BidSealed(
      int version, List<Envelope> envelopes, Instant receivedAt, int docset, String declaration)
      implements BidEvent {
    public BidSealed {
      envelopes = List.copyOf(envelopes);
    }
  }

  record BidWithdrawn(Instant at) implements BidEvent {}

  /**
   * The tender changed in substance after it was received.
   *
   * @param amendment number of the amendment
   */
  record BidWentStale(int amendment, Instant at) implements BidEvent {}

  /** The same envelopes hold under the terms as they are now. */
  record BidReconfirmed(int docset, Instant receivedAt) implements BidEvent {}

  record BidLapsed(String reason, Instant at) implements BidEvent {}

  record BidLocked(Instant at) implements BidEvent {}

  /** Without prices where those have an envelope of their own. */
  record BidOpened(BidContent content, Instant at) implements BidEvent {}

  record BidUnreadable(String reason, Instant at) implements BidEvent {}

  record PriceOpened(List<LotPrice> prices, Instant at) implements BidEvent {
    public PriceOpened {
      prices = List.copyOf(prices);
    }
  }

  record BidAdmitted(List<Assessment> assessments, Instant at) implements BidEvent {
    public BidAdmitted {
      assessments = List.copyOf(assessments);
    }
  }

  record BidDisqualified(String ground, String reason, Instant at) implements BidEvent {}

  /** A review found that it was wrongly put out; it is to be looked at again. */
  record BidReinstated(String reason, Instant at) implements BidEvent {}

  record ValidityExtended(LocalDate until) implements BidEvent {}

  record BidExpired(Instant at) implements BidEvent {}
}
