package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.feature;
import static city.posterity.procurement.scenarios.Scenarios.found;
import static city.posterity.procurement.scenarios.Scenarios.number;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.MethodCheck;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioA02FeatureLimitsTest {

  private static final Map<String, String> LOT_BY_ITEM =
      Map.of("desk", "lot-1", "chair", "lot-1", "bus", "lot-2");

  @Test
  void maxima_that_make_exactly_the_limit_are_accepted() {
    assertThat(check(feature("a", null, "0.10", "0.15"), feature("b", "desk", "0", "0.15")))
        .isEmpty();
  }

  @Test
  void one_option_over_the_limit_is_refused() {
    assertThat(check(feature("a", null, "0.1", "0.5")))
        .containsExactly(
            "option-out-of-range /features/0/options/1/value", "features-too-heavy /features");
  }

  @Test
  void maxima_over_the_limit_are_refused() {
    assertThat(check(feature("a", null, "0.20"), feature("b", null, "0.15")))
        .containsExactly("features-too-heavy /features");
  }

  @Test
  void maxima_are_added_up_for_each_lot() {
    assertThat(check(feature("a", "desk", "0.20"), feature("b", "bus", "0.15"))).isEmpty();
    assertThat(check(feature("a", "desk", "0.20"), feature("b", "chair", "0.15")))
        .containsExactly("features-too-heavy /features");
    assertThat(check(feature("a", null, "0.20"), feature("b", "bus", "0.15")))
        .containsExactly("features-too-heavy /features");
  }

  @Test
  void duplicates_and_unknown_items_are_refused_all_at_once() {
    assertThat(
            check(
                feature("a", null, "0.1", "0.10"),
                feature("a", "tram", "0.05"),
                feature("c", null)))
        .containsExactly(
            "duplicate-option /features/0/options/1/value",
            "duplicate-feature /features/1/code",
            "unknown-item /features/1/item",
            "no-options /features/2/options");
  }

  @Test
  void a_policy_that_allows_a_division_by_zero_does_not_get_it() {
    var method = method(feature("a", null, "1"));
    assertThat(found(MethodCheck.ofMethod(method, LOT_BY_ITEM, BigDecimal.TWO, BigDecimal.TWO)))
        .containsExactly("features-too-heavy /features");
  }

  @Test
  void every_feature_wants_an_answer_that_is_one_of_its_options() {
    var method = method(feature("a", null, "0.1"), feature("b/c", null, "0.2"));
    assertThat(answers(method, Map.of("a", number("0.10"), "b/c", number("0.2")))).isEmpty();
    assertThat(answers(method, Map.of("a", number("0.15"), "z", number("0.1"))))
        .containsExactly(
            "unknown-option /features/a",
            "feature-unanswered /features/b~1c",
            "unknown-feature /features/z");
  }

  @Test
  void a_bid_does_not_answer_for_the_items_of_another_lot() {
    var method = method(feature("a", "desk", "0.1"), feature("b", "bus", "0.2"));
    var forLot = method.forItems(Set.of("desk", "chair"));
    assertThat(found(MethodCheck.ofAnswers(forLot, Map.of("a", number("0.1")), Map.of())))
        .isEmpty();
  }

  private static List<String> check(Feature... features) {
    return found(
        MethodCheck.ofMethod(method(features), LOT_BY_ITEM, number("0.3"), number("0.30")));
  }

  private static List<String> answers(PriceWithFeatures method, Map<String, BigDecimal> answers) {
    return found(MethodCheck.ofAnswers(method, answers, Map.of()));
  }

  private static PriceWithFeatures method(Feature... features) {
    return new PriceWithFeatures(List.of(features), TieBreak.EARLIER_RECEIPT);
  }
}
