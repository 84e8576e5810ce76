package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.machine.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one bid's envelope: its content, or why it could not be read. Exactly one of the
 * two.
 */
public record RevealedBid(
    StreamId bid, @Nullable BidContent content, @Nullable String unreadable) {}
