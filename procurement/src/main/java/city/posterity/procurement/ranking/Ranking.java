package city.posterity.procurement.ranking;

import static java.util.stream.Collectors.groupingBy;

import city.posterity.procurement.Problem;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts offers in order. Deterministic: the order in which offers are handed in does not matter, and
 * nor does how their numbers are written. (Criteria E2 and E8; scenarios A1, A3 and A4.)
 *
 * <p>Every value is computed as an exact fraction and rounded once, to the 34 digits of decimal128
 * (half to even); these are compared, so two bids that the formula makes equal are a tie. What is
 * shown is rounded half up afterwards and decides nothing.
 *
 * <pre>{@code
 * Ranking.rank(new LowestPrice(EARLIER_RECEIPT), offers, "seed").getFirst().bid()
 * }</pre>
 */
public final class Ranking {

  private Ranking() {}

  /**
   * Every reason why the offers cannot be ranked; none for offers that can. Pointers are into the
   * list of offers.
   */
  public static List<Problem> check(AwardMethod method, List<Offer> offers) {
    return AnswerCheck.ofOffers(method, offers);
  }

  /**
   * Best first. Offers that miss the minimum of a quality criterion have no place, and their prices
   * do not count for the points of others.
   *
   * @param seed public text fixed before the bids were known; used only to draw lots
   * @throws IllegalArgumentException naming all that {@link #check} finds
   */
  public static List<Placing> rank(AwardMethod method, List<Offer> offers, String seed) {
    var problems = check(method, offers);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("these offers cannot be ranked: " + problems);
    }
    var ranked = offers.stream().filter(o -> missedMinima(method, o).isEmpty()).toList();
    var sorted =
        ranked.stream().map(o -> Worth.of(method, o, ranked)).sorted(order(method, seed)).toList();
    var equals = sorted.stream().collect(groupingBy(Worth::exact));
    var placings = new ArrayList<Placing>();
    for (Worth w : sorted) {
      placings.add(
          new Placing(
              w.offer().bid(),
              placings.size() + 1,
              w.offer().price(),
              w.exact().setScale(method instanceof WeightedCriteria ? 4 : 2, RoundingMode.HALF_UP),
              w.parts(),
              equals.getOrDefault(w.exact(), List.of()).size() > 1));
    }
    return List.copyOf(placings);
  }

  /** Ids of the quality criteria in which an offer stays under the minimum, as announced. */
  public static List<String> missedMinima(AwardMethod method, Offer offer) {
    return method.scored().stream()
        .filter(
            c -> offer.scores().getOrDefault(c.id(), BigDecimal.ZERO).compareTo(c.minimum()) < 0)
        .map(AwardMethod.QualityCriterion::id)
        .toList();
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

  private static Comparator<Worth> order(AwardMethod method, String seed) {
    Comparator<Worth> best = Comparator.comparing(Worth::exact);
    if (method instanceof WeightedCriteria) {
      best = best.reversed();
    }
    return switch (method.tieBreak()) {
      case EARLIER_RECEIPT ->
          best.thenComparing(w -> w.offer().receivedAt()).thenComparing(w -> w.offer().bid());
      case LOT_DRAWING -> best.thenComparing(w -> drawn(seed, w.offer().bid()));
    };
  }
}
