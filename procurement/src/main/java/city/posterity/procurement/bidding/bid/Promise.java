package city.posterity.procurement.bidding.bid;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something a bidder promises beside price and goods. It becomes an obligation of the contract word
 * for word, so it says from the start who measures it and what happens if it is missed.
 *
 * @param id stable within the bid
 * @param unit of the target, as in {@code apprentices} or {@code t CO2e}
 * @param due last day on which it can be kept
 * @param verifier who measures it
 * @param consequence what happens when it is missed
 */
public record Promise(
    String id,
    Kind kind,
    String title,
    String unit,
    BigDecimal target,
    LocalDate due,
    String verifier,
    String consequence) {

  public enum Kind {
    SOCIAL,
    ENVIRONMENTAL,
    /** About what later generations get or are left with. */
    GENERATIONAL,
    QUALITY
  }
}
