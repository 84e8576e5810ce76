package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.delivery.contract.Evidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How much of a promise was found kept.
 *
 * @param value in the promise's unit, in this period alone
 * @param period what it is about, as in {@code 2028} or {@code 2028-Q1}
 */
public record Measurement(BigDecimal value, String period, List<Evidence> evidence, Instant at) {
  public Measurement {
    evidence = List.copyOf(evidence);
  }
}
