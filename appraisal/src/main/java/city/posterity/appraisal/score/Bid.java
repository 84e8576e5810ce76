package city.posterity.appraisal.score;

import java.math.BigDecimal;

/**
 * What a bid brings to the scoring.
 *
 * @param id unlike that of any other bid
 * @param price to pay, or whole-life cost if that is scored, in the currency of all bids; above 0,
 *     or 0 where all bid at one fixed price
 * @param quality in percent of its scale, 0 to 100; one quality point is 1 % of the scale
 */
public record Bid(String id, BigDecimal price, BigDecimal quality) {}
