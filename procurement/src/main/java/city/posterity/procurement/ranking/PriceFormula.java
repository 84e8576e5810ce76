package city.posterity.procurement.ranking;

import java.math.BigDecimal;

/**
 * How a price becomes points; W is the weight of the price. Announced with the method. With the
 * first two, points depend on the other bids, so a bid that comes or goes can turn the order of the
 * rest round; the third knows only what was published before.
 */
public sealed interface PriceFormula {

  /** W × lowest ÷ price. */
  record LowestRatio() implements PriceFormula {}

  /** W × (1 − (price − lowest) ÷ lowest), never under 0: nothing from twice the lowest on. */
  record LinearLowest() implements PriceFormula {}

  /**
   * W × (worst − price) ÷ (worst − best), never over W nor under 0.
   *
   * @param best price that has all the points, in the tender's currency
   * @param worst price from which on there are none; more than {@code best}
   */
  record LinearBetween(BigDecimal best, BigDecimal worst) implements PriceFormula {}
}
