package city.posterity.procurement.market.engagement;

import java.time.Instant;

/**
 * A supplier had a hand in preparing the purchase, and what is done so that it has no advantage.
 * (Directive 2014/24/EU Art. 41.)
 *
 * @param supplier name of the organisation, never of a natural person
 * @param what its part was
 * @param explanation of the measure
 * @param heard what the supplier said to it; empty where it was not asked
 */
public record PriorInvolvement(
    String supplier, String what, Measure measure, String explanation, String heard, Instant at) {

  /** What is done about it. */
  public enum Measure {
    /** What it learned is shared with all. */
    SHARED_WITH_ALL,
    /** All get more time. */
    LONGER_PERIOD,
    /** Its people have no further part. */
    KEPT_APART,
    /** It cannot bid: only where nothing else helps, and after it was heard. */
    EXCLUDED
  }
}
