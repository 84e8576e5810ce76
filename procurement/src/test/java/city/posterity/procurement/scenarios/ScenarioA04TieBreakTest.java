package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.at;
import static city.posterity.procurement.scenarios.Scenarios.feature;
import static city.posterity.procurement.scenarios.Scenarios.money;
import static city.posterity.procurement.scenarios.Scenarios.number;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Placing;
import city.posterity.procurement.ranking.Ranking;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioA04TieBreakTest {

  private static final AwardMethod EARLIER = new LowestPrice(TieBreak.EARLIER_RECEIPT);

  @Test
  void of_equal_bids_the_earlier_one_wins() {
    var placings =
        Ranking.rank(
            EARLIER,
            List.of(
                offer("late", "500.00", "2027-01-01T10:00:01"),
                offer("early", "500", "2027-01-01T10:00:00"),
                offer("dear", "500.01", "2027-01-01T09:00:00")),
            "not used");
    assertThat(placings).extracting(Placing::bid).containsExactly("early", "late", "dear");
    assertThat(placings).extracting(Placing::tied).containsExactly(true, true, false);
  }

  @Test
  void a_bid_confirmed_again_has_a_new_time() {
    var first = offer("a", "500.00", "2027-01-01T10:00:00");
    var second = offer("b", "500.00", "2027-01-02T10:00:00");
    var confirmed = offer("a", "500.00", "2027-01-03T10:00:00");
    assertThat(Ranking.rank(EARLIER, List.of(first, second), "").getFirst().bid()).isEqualTo("a");
    assertThat(Ranking.rank(EARLIER, List.of(confirmed, second), "").getFirst().bid())
        .isEqualTo("b");
  }

  @Test
  void what_the_formula_makes_equal_is_a_tie_although_the_quotients_never_end() {
    // 1 + 0.1 ÷ 0.7 = 8/7 and 1 + 0.2 ÷ 0.7 = 9/7: 800 and 900 are both worth 700.
    var method =
        new PriceWithFeatures(
            List.of(feature("f", null, "0.1", "0.2", "0.3")), TieBreak.EARLIER_RECEIPT);
    var placings =
        Ranking.rank(
            method,
            List.of(
                withFeature("nine", "900", "0.2", "2027-01-01T10:00:00"),
                withFeature("eight", "800", "0.1", "2027-01-01T11:00:00")),
            "");
    assertThat(placings).extracting(Placing::bid).containsExactly("nine", "eight");
    assertThat(placings).allMatch(Placing::tied);
    assertThat(placings).allMatch(p -> p.comparable().toPlainString().equals("700.00"));
  }

  @Test
  void a_difference_that_is_too_small_to_be_shown_decides_before_the_time() {
    var method =
        new PriceWithFeatures(List.of(feature("f", null, "0.1", "0.3")), TieBreak.EARLIER_RECEIPT);
    var placings =
        Ranking.rank(
            method,
            List.of(
                withFeature("early", "800.001", "0.1", "2027-01-01T10:00:00"),
                withFeature("late", "800.000", "0.1", "2027-01-01T11:00:00")),
            "");
    assertThat(placings).extracting(Placing::bid).containsExactly("late", "early");
    assertThat(placings).noneMatch(Placing::tied);
    assertThat(placings).allMatch(p -> p.comparable().toPlainString().equals("700.00"));
  }

  @Test
  void lots_are_drawn_so_that_a_stranger_can_draw_them_again() {
    // printf 'draw of 3 May\na' | sha256sum, and so on
    assertThat(Ranking.drawn("draw of 3 May", "a"))
        .isEqualTo("947b0fcc60868219056a831498ee8f685f76a44cee13175532d3b5600592dd9b");
    assertThat(Ranking.drawn("draw of 3 May", "b"))
        .isEqualTo("a7b7da6ded968a77a5efa057e20ddbb20ef28bb335b4a6e481ed46c8ab8d9ad7");
    assertThat(Ranking.drawn("draw of 3 May", "c"))
        .isEqualTo("14033726706fbe4c7b2d59e2e82cfb9b081ad3a6f7829b044b5241d014810b16");
    var placings =
        Ranking.rank(
            new LowestPrice(TieBreak.LOT_DRAWING),
            List.of(
                offer("a", "500", "2027-01-01T10:00:00"),
                offer("b", "500", "2027-01-01T11:00:00"),
                offer("c", "500", "2027-01-01T12:00:00")),
            "draw of 3 May");
    assertThat(placings).extracting(Placing::bid).containsExactly("c", "a", "b");
  }

  private static Offer offer(String bid, String price, String received) {
    return Offer.ofPrice(bid, money(price), at(received));
  }

  private static Offer withFeature(String bid, String price, String chosen, String received) {
    return new Offer(
        bid, money(price), at(received), Map.of("f", number(chosen)), Map.of(), Map.of());
  }
}
