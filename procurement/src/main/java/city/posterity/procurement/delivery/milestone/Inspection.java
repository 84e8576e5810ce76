package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.delivery.contract.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * What somebody independent of the supplier saw.
 *
 * @param conforms whether it is what the contract asks for
 */
public record Inspection(boolean conforms, String findings, List<Evidence> evidence, Instant at) {
  public Inspection {
    evidence = List.copyOf(evidence);
  }
}
