package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.feature;
import static city.posterity.procurement.scenarios.Scenarios.money;
import static city.posterity.procurement.scenarios.Scenarios.number;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Placing;
import city.posterity.procurement.ranking.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioA01FeaturesTest {

  private static final PriceWithFeatures METHOD =
      new PriceWithFeatures(
          List.of(feature("F1", null, "0.10", "0.15"), feature("F2", null, "0.05", "0.10", "0.15")),
          TieBreak.EARLIER_RECEIPT);

  @Test
  void the_same_choices_make_the_dearer_bid_the_worse_one() {
    var placings = rank(offer("499", "499", "0.10", "0.10"), offer("510", "510", "0.10", "0.10"));
    assertThat(placings).extracting(Placing::bid).containsExactly("499", "510");
    assertThat(placings)
        .extracting(p -> p.comparable().toPlainString())
        .containsExactly("388.11", "396.67");
    assertThat(placings.getFirst().parts().get("coefficient"))
        .isEqualTo(number("1.285714285714285714285714285714286"));
  }

  @Test
  void the_dearest_bid_wins_by_its_features() {
    var placings =
        rank(
            offer("X", "480.00", "0.10", "0.05"),
            offer("Z", "455.00", "0.10", "0.10"),
            offer("Y", "499.00", "0.15", "0.15"));
    assertThat(placings).extracting(Placing::bid).containsExactly("Y", "Z", "X");
    assertThat(placings).extracting(Placing::rank).containsExactly(1, 2, 3);
    assertThat(placings)
        .extracting(p -> p.comparable().toPlainString())
        .containsExactly("349.30", "353.89", "395.29");
    Placing winner = placings.getFirst();
    assertThat(winner.price()).isEqualTo(money("499.00"));
    assertThat(winner.parts())
        .containsEntry("feature/F1", number("0.15"))
        .containsEntry("chosen", number("0.3"))
        .containsEntry("largest", number("0.3"))
        .containsEntry("comparable", number("349.3"));
  }

  private static List<Placing> rank(Offer... offers) {
    return Ranking.rank(METHOD, List.of(offers), "not used");
  }

  private static Offer offer(String bid, String price, String first, String second) {
    return new Offer(
        bid,
        money(price),
        Instant.EPOCH,
        Map.of("F1", number(first), "F2", number(second)),
        Map.of(),
        Map.of());
  }
}
