package city.posterity.procurement.ranking;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking needs to know of one bid on one lot. All of it is published, so that a stranger
 * can rank again.
 *
 * @param features chosen value by feature code
 * @param costs stated cost by cost item
 * @param scores consensus score by criterion, on the criterion's scale
 * @param wholeLife present value of what it costs over its life, in the currency of the price;
 *     absent unless that is compared in place of the price
 */
public record Offer(
    String bid,
    Money price,
    Instant receivedAt,
    Map<String, BigDecimal> features,
    Map<String, BigDecimal> costs,
    Map<String, BigDecimal> scores,
    @Nullable BigDecimal wholeLife) {

  public Offer {
    features = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(features));
    costs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /** An offer that is compared by its price. */
  public Offer(
      String bid,
      Money price,
      Instant receivedAt,
      Map<String, BigDecimal> features,
      Map<String, BigDecimal> costs,
      Map<String, BigDecimal> scores) {
    this(bid, price, receivedAt, features, costs, scores, null);
  }

  /** The same, compared by what it costs over its life. */
  public Offer costing(BigDecimal wholeLife) {
    return new Offer(bid, price, receivedAt, features, costs, scores, wholeLife);
  }

  /** What takes the place of the price when offers are compared. */
  public BigDecimal compared() {
    return wholeLife == null ? price.amount() : wholeLife;
  }

  public static Offer ofPrice(String bid, Money price, Instant receivedAt) {
    return new Offer(bid, price, receivedAt, Map.of(), Map.of(), Map.of());
  }
}
