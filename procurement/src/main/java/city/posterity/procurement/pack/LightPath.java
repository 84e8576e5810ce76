package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of small purchases, which need no tender: several suppliers are asked for
 * quotations, or one is asked on a ground of direct award.
 *
 * @param currency of all its amounts, ISO 4217
 * @param limit a Money, the limit of the pack's lowest band: values under it are small; absent
 *     where that band has no limit
 * @param quotationsMinimum an Integer of at least 1: how many suppliers have to answer, unless it
 *     is said why fewer did
 * @param grounds of direct award, by their codes
 */
public record LightPath(
    String currency,
    @Nullable Sourced limit,
    Sourced quotationsMinimum,
    Map<String, DirectAwardGround> grounds) {

  public LightPath {
    grounds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(grounds));
  }

  /** Whether a value, in the pack's currency, is small. A value at the limit is not. */
  public boolean covers(Money value) {
    return limit == null || value.compareTo((Money) limit.value()) < 0;
  }
}
