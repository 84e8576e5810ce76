package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.machine.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one bid's price envelope: its prices, or why it could not be read.
 *
 * @param prices empty when it could not be read
 */
public record RevealedPrices(StreamId bid, List<LotPrice> prices, @Nullable String unreadable) {

  public RevealedPrices {
    prices = List.copyOf(prices);
  }
}
