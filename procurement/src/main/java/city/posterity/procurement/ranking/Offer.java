package city.posterity.procurement.ranking;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a ranking needs to know of one bid on one lot. All of it is published, so that a stranger
 * can rank again.
 *
 * @param features chosen value by feature code
 * @param costs stated cost by cost item
 * @param scores consensus score by criterion, on the criterion's scale
 */
public record Offer(
    String bid,
    Money price,
    Instant receivedAt,
    Map<String, BigDecimal> features,
    Map<String, BigDecimal> costs,
    Map<String, BigDecimal> scores) {

  public Offer {
    features = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(features));
    costs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  public static Offer ofPrice(String bid, Money price, Instant receivedAt) {
    return new Offer(bid, price, receivedAt, Map.of(), Map.of(), Map.of());
  }
}
