package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.delivery.contract.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * What the supplier says it did.
 *
 * @param place where it can be seen
 */
public record Claim(String text, String place, List<Evidence> evidence, Instant at) {
  public Claim {
    evidence = List.copyOf(evidence);
  }
}
