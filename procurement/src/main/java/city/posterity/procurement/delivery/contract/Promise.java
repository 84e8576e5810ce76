package city.posterity.procurement.delivery.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a bid promised and the contract binds the supplier to, word for word.
 *
 * @param id the bid's own id of it
 * @param unit what the target counts, as in {@code apprentices}
 * @param target at least so much
 * @param due last day on which it can be kept; may lie beyond the end of the contract
 * @param verifier who measures
 * @param consequence what follows if it is broken, as chosen before the contract was made
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

  /** What it is about. */
  public enum Kind {
    SOCIAL,
    ENVIRONMENTAL,
    /** What later generations get or are left with. */
    GENERATIONAL,
    QUALITY
  }
}
