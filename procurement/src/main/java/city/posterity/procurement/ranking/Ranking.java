package city.posterity.procurement.ranking;

import city.posterity.procurement.Money;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts offers in order. Deterministic: the order in which offers are handed in does not matter.
 *
 * <pre>{@code
 * Ranking.rank(new LowestPrice(EARLIER_RECEIPT), offers, "seed").getFirst().bid()
 * }</pre>
 */
public final class Ranking {

  private static final MathContext EXACT = MathContext.DECIMAL128;

  private Ranking() {}

  /**
   * Best first. Offers are complete ({@link MethodCheck}) and in one currency.
   *
   * @param seed public text fixed before the bids were known; used only to draw lots
   */
  public static List<Placing> rank(AwardMethod method, List<Offer> offers, String seed) {
    if (offers.isEmpty()) {
      return List.of();
    }
    var worths = offers.stream().map(o -> worth(method, o, offers)).toList();
    Comparator<Worth> best = Comparator.comparing(Worth::exact);
    if (method instanceof WeightedCriteria) {
      best = best.reversed();
    }
    Comparator<Worth> order =
        switch (method.tieBreak()) {
          case EARLIER_RECEIPT ->
              best.thenComparing(w -> w.offer().receivedAt()).thenComparing(w -> w.offer().bid());
          case LOT_DRAWING -> best.thenComparing(w -> drawn(seed, w.offer().bid()));
        };
    var sorted = worths.stream().sorted(order).toList();
    var placings = new ArrayList<Placing>();
    for (int i = 0; i < sorted.size(); i++) {
      Worth w = sorted.get(i);
      boolean tied = worths.stream().filter(o -> o.exact().compareTo(w.exact()) == 0).count() > 1;
      placings.add(
          new Placing(
              w.offer().bid(),
              i + 1,
              w.offer().price(),
              shown(method, w.exact()),
              w.parts(),
              tied));
    }
    return List.copyOf(placings);
  }

  /**
   * The number a bid draws: SHA-256 of seed, a line feed and the bid's id, in hexadecimal; the
   * smallest wins.
   */
  public static String drawn(String seed, String bid) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((seed + "\n" + bid).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Worth(Offer offer, BigDecimal exact, Map<String, BigDecimal> parts) {}

  private static Worth worth(AwardMethod method, Offer offer, List<Offer> all) {
    var parts = new LinkedHashMap<String, BigDecimal>();
    BigDecimal price = offer.price().amount();
    parts.put("price", price);
    BigDecimal exact =
        switch (method) {
          case LowestPrice _ -> price;
          case PriceWithFeatures(var features, var _) -> {
            BigDecimal coefficient = coefficient(features, offer);
            parts.put("coefficient", coefficient.round(new MathContext(7)));
            yield price.divide(coefficient, EXACT);
          }
          case LifeCycleCost(var costs, var _) -> {
            BigDecimal sum = price;
            for (var cost : costs) {
              BigDecimal amount = offer.costs().getOrDefault(cost.id(), BigDecimal.ZERO);
              parts.put(cost.id(), amount);
              sum = sum.add(amount);
            }
            yield sum;
          }
          case WeightedCriteria w -> points(w, offer, all, parts);
        };
    return new Worth(offer, exact, parts);
  }

  private static BigDecimal coefficient(List<Feature> features, Offer offer) {
    BigDecimal chosen = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    for (Feature f : features) {
      chosen = chosen.add(offer.features().getOrDefault(f.code(), BigDecimal.ZERO));
      largest = largest.add(f.largest());
    }
    return BigDecimal.ONE.add(chosen.divide(BigDecimal.ONE.subtract(largest), EXACT));
  }

  private static BigDecimal points(
      WeightedCriteria method, Offer offer, List<Offer> all, Map<String, BigDecimal> parts) {
    BigDecimal lowest =
        all.stream().map(Offer::price).map(Money::amount).min(BigDecimal::compareTo).orElseThrow();
    BigDecimal price = offer.price().amount();
    BigDecimal forPrice =
        price.signum() == 0
            ? method.priceWeight()
            : method.priceWeight().multiply(lowest, EXACT).divide(price, EXACT);
    parts.put("price-points", forPrice.setScale(4, RoundingMode.HALF_UP));
    BigDecimal sum = forPrice;
    for (QualityCriterion c : method.criteria()) {
      BigDecimal score = offer.scores().getOrDefault(c.id(), BigDecimal.ZERO);
      BigDecimal points = c.weight().multiply(score, EXACT).divide(c.scale(), EXACT);
      parts.put(c.id(), points.setScale(4, RoundingMode.HALF_UP));
      sum = sum.add(points, EXACT);
    }
    return sum;
  }

  private static BigDecimal shown(AwardMethod method, BigDecimal exact) {
    return exact.setScale(method instanceof WeightedCriteria ? 4 : 2, RoundingMode.HALF_UP);
  }
}
