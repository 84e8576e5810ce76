package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.scenarios.Scenarios.found;
import static city.posterity.procurement.scenarios.Scenarios.money;
import static city.posterity.procurement.scenarios.Scenarios.number;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Terms;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.MethodCheck;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Placing;
import city.posterity.procurement.ranking.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioA03LifeCycleCostTest {

  private static final LifeCycleCost METHOD =
      new LifeCycleCost(
          List.of(new CostItem("energy", "Energy"), new CostItem("disposal", "Disposal")),
          TieBreak.EARLIER_RECEIPT);

  @Test
  void the_lower_sum_of_price_and_costs_ranks_first() {
    var placings =
        Ranking.rank(
            METHOD,
            List.of(offer("1", "1000.00", "250.50", "99.99"), offer("2", "1100.00", "120", "60")),
            "not used");
    assertThat(placings).extracting(Placing::bid).containsExactly("2", "1");
    assertThat(placings)
        .extracting(p -> p.comparable().toPlainString())
        .containsExactly("1280.00", "1350.49");
    assertThat(placings.get(1).parts())
        .containsEntry("price", number("1000"))
        .containsEntry("cost/energy", number("250.5"))
        .containsEntry("cost/disposal", number("99.99"));
  }

  @Test
  void a_feature_has_no_place_beside_life_cycle_cost() {
    var problems =
        MethodCheck.ofAnswers(
            METHOD,
            Map.of("F1", number("0.1")),
            Map.of("energy", number("1"), "disposal", number("2")));
    assertThat(found(problems)).containsExactly("unknown-feature /features/F1");
  }

  @Test
  void a_cost_has_no_place_beside_the_lowest_price() {
    var problems =
        MethodCheck.ofAnswers(
            new LowestPrice(TieBreak.EARLIER_RECEIPT), Map.of(), Map.of("energy", number("1")));
    assertThat(found(problems)).containsExactly("unknown-cost /costs/energy");
  }

  @Test
  void every_cost_is_stated_and_none_is_negative() {
    var problems = MethodCheck.ofAnswers(METHOD, Map.of(), Map.of("energy", number("-1")));
    assertThat(found(problems))
        .containsExactly("cost-negative /costs/energy", "cost-missing /costs/disposal");
  }

  @Test
  void costs_are_announced_and_told_apart() {
    assertThat(announced(new LifeCycleCost(List.of(), TieBreak.LOT_DRAWING)))
        .containsExactly("no-costs /costs");
    var twice = List.of(new CostItem("energy", "Energy"), new CostItem("energy", "Power"));
    assertThat(announced(new LifeCycleCost(twice, TieBreak.LOT_DRAWING)))
        .containsExactly("duplicate-cost /costs/1/id");
  }

  @Test
  void the_method_is_not_changed_after_publication() {
    var story = aTender().withTerms(t -> t.method = METHOD).live();
    var terms = Terms.like(story.tender().terms());
    terms.method = new LowestPrice(TieBreak.EARLIER_RECEIPT);
    assertThat(
            story.refused(
                OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "Simpler")))
        .containsExactly("tender.method-changed");
  }

  private static List<String> announced(LifeCycleCost method) {
    return found(MethodCheck.ofMethod(method, Map.of(), number("0.3"), number("0.3")));
  }

  private static Offer offer(String bid, String price, String energy, String disposal) {
    return new Offer(
        bid,
        money(price),
        Instant.EPOCH,
        Map.of(),
        Map.of("energy", number(energy), "disposal", number(disposal)),
        Map.of());
  }
}
