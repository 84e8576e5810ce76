package city.posterity.procurement.ranking;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a ranking.
 *
 * @param rank from 1, without gaps or equals: ties are broken as announced
 * @param comparable what bids were compared by, to two decimals (money) or four (points); the
 *     comparison itself is exact to 34 digits
 * @param parts how it was computed, by name, each to 34 digits: {@code price}; {@code whole-life}
 *     where that is compared in its place; {@code feature/CODE}, {@code chosen} (their sum), {@code
 *     largest} (the sum of the largest) and {@code coefficient}; {@code cost/ID}; {@code
 *     lowest-price}, {@code price-points}, {@code score/ID} and {@code points/ID}; and {@code
 *     comparable}, the value that was compared
 * @param tied whether another bid is worth the same, so that the announced tie-break ordered them
 */
public record Placing(
    String bid,
    int rank,
    Money price,
    BigDecimal comparable,
    Map<String, BigDecimal> parts,
    boolean tied) {

  public Placing {
    parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
