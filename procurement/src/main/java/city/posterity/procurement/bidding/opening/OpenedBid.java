package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.LotPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record of an opening.
 *
 * @param prices empty while they are sealed
 * @param unreadable why it could not be read; absent when it could
 */
public record OpenedBid(LockedBid bid, List<LotPrice> prices, @Nullable String unreadable) {

  public OpenedBid {
    prices = List.copyOf(prices);
  }
}
