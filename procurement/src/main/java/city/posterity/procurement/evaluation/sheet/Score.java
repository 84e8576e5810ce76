package city.posterity.procurement.evaluation.sheet;

import java.math.BigDecimal;

/**
 * What one person thinks of one bid on one criterion.
 *
 * @param score 0 to the criterion's scale
 * @param reason in words that the bidder can be shown
 */
public record Score(BigDecimal score, String reason) {}
