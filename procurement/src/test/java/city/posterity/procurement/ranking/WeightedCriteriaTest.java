package city.posterity.procurement.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightedCriteriaTest {

  private static final List<Offer> OFFERS =
      List.of(
          offer("cheap", "100", "4", "6"),
          offer("good", "125", "10", "7.5"),
          offer("dear", "250", "10", "10"));

  @Test
  void the_price_earns_lowest_divided_by_price_unless_announced_otherwise() {
    var placings = Ranking.rank(method(new PriceFormula.LowestRatio()), OFFERS, "");
    // 40×100/125 + 40×10/10 + 20×7.5/10, and so on
    assertThat(points(placings)).containsExactly("good 87.0000", "dear 76.0000", "cheap 68.0000");
    assertThat(placings.getFirst().parts())
        .containsEntry("lowest-price", new BigDecimal("100"))
        .containsEntry("price-points", new BigDecimal("32"))
        .containsEntry("score/plan", new BigDecimal("7.5"))
        .containsEntry("points/plan", new BigDecimal("15"));
    var unsaid = new WeightedCriteria(number("40"), criteria("0"), TieBreak.EARLIER_RECEIPT);
    assertThat(Ranking.rank(unsaid, OFFERS, "")).isEqualTo(placings);
  }

  @Test
  void a_straight_line_from_the_lowest_price_ends_at_its_double() {
    assertThat(points(Ranking.rank(method(new PriceFormula.LinearLowest()), OFFERS, "")))
        .containsExactly("good 85.0000", "cheap 68.0000", "dear 60.0000");
  }

  @Test
  void a_straight_line_between_published_prices_knows_no_other_bid() {
    var method = method(new PriceFormula.LinearBetween(number("110"), number("210")));
    var all = Ranking.rank(method, OFFERS, "");
    // 100 is better than the best, 250 worse than the worst
    assertThat(points(all)).containsExactly("good 89.0000", "cheap 68.0000", "dear 60.0000");
    assertThat(points(Ranking.rank(method, OFFERS.subList(1, 3), "")))
        .containsExactly("good 89.0000", "dear 60.0000");
  }

  @Test
  void who_misses_a_minimum_has_no_place_and_does_not_set_the_lowest_price() {
    var method = new WeightedCriteria(number("40"), criteria("5"), TieBreak.EARLIER_RECEIPT);
    assertThat(points(Ranking.rank(method, OFFERS, "")))
        .containsExactly("good 95.0000", "dear 80.0000");
    assertThat(Ranking.missedMinima(method, OFFERS.getFirst())).containsExactly("team");
    assertThat(Ranking.missedMinima(method, OFFERS.get(1))).isEmpty();
  }

  @Test
  void three_thirds_are_a_tie_with_a_whole() {
    var criteria =
        List.of(
            criterion("a", "20", "3", "0"),
            criterion("b", "20", "3", "0"),
            criterion("c", "20", "3", "0"));
    var method = new WeightedCriteria(number("40"), criteria, TieBreak.EARLIER_RECEIPT);
    var placings =
        Ranking.rank(
            method,
            List.of(
                offer(
                    "late", 2, "100", Map.of("a", number("3"), "b", number("0"), "c", number("0"))),
                offer(
                    "early",
                    1,
                    "100",
                    Map.of("a", number("1"), "b", number("1"), "c", number("1")))),
            "");
    assertThat(points(placings)).containsExactly("early 60.0000", "late 60.0000");
    assertThat(placings).allMatch(Placing::tied);
  }

  @Test
  void what_cannot_be_ranked_is_named_at_once() {
    var method = method(new PriceFormula.LowestRatio());
    var offers =
        List.of(
            offer("a", 0, "0", Map.of("team", number("11"))),
            new Offer(
                "a",
                Money.of("5", "GBP"),
                Instant.EPOCH,
                Map.of("F1", number("0.1")),
                Map.of("energy", number("1")),
                Map.of("team", number("1"), "plan", number("2"))));
    assertThat(codes(Ranking.check(method, offers)))
        .containsExactly(
            "price-out-of-range /0/price",
            "score-out-of-range /0/scores/team",
            "score-missing /0/scores/plan",
            "duplicate-bid /1/bid",
            "unknown-feature /1/features/F1",
            "unknown-cost /1/costs/energy",
            "currencies-differ ");
    assertThatIllegalArgumentException().isThrownBy(() -> Ranking.rank(method, offers, ""));
  }

  @Test
  void no_offers_make_an_empty_ranking() {
    assertThat(Ranking.rank(method(new PriceFormula.LowestRatio()), List.of(), "")).isEmpty();
  }

  @Test
  void what_is_announced_adds_up() {
    assertThat(announced(method(new PriceFormula.LowestRatio()))).isEmpty();
    assertThat(
            announced(
                new WeightedCriteria(
                    number("-1"),
                    new PriceFormula.LinearBetween(number("10"), number("10")),
                    List.of(criterion("team", "50", "0", "0"), criterion("team", "0", "10", "11")),
                    TieBreak.LOT_DRAWING)))
        .containsExactlyInAnyOrder(
            "anchors-out-of-range /formula",
            "weight-out-of-range /priceWeight",
            "scale-out-of-range /criteria/0/scale",
            "duplicate-criterion /criteria/1/id",
            "weight-out-of-range /criteria/1/weight",
            "minimum-out-of-range /criteria/1/minimum",
            "weights-do-not-add-up ");
    assertThat(announced(new WeightedCriteria(number("100"), List.of(), TieBreak.LOT_DRAWING)))
        .containsExactly("no-criteria /criteria");
  }

  private static WeightedCriteria method(PriceFormula formula) {
    return new WeightedCriteria(number("40"), formula, criteria("0"), TieBreak.EARLIER_RECEIPT);
  }

  private static List<QualityCriterion> criteria(String minimum) {
    return List.of(criterion("team", "40", "10", minimum), criterion("plan", "20", "10", "0"));
  }

  private static QualityCriterion criterion(
      String id, String weight, String scale, String minimum) {
    return new QualityCriterion(id, id, number(weight), number(scale), number(minimum), List.of());
  }

  private static Offer offer(String bid, String price, String team, String plan) {
    return offer(bid, 0, price, Map.of("team", number(team), "plan", number(plan)));
  }

  private static Offer offer(String bid, int second, String price, Map<String, BigDecimal> scores) {
    return new Offer(
        bid, Money.of(price, "EUR"), Instant.ofEpochSecond(second), Map.of(), Map.of(), scores);
  }

  private static List<String> announced(WeightedCriteria method) {
    return codes(MethodCheck.ofMethod(method, Map.of(), number("0.3"), number("0.3")));
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.pointer()).toList();
  }

  private static List<String> points(List<Placing> placings) {
    return placings.stream().map(p -> p.bid() + " " + p.comparable().toPlainString()).toList();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
