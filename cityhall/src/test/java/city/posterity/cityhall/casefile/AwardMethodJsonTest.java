package city.posterity.cityhall.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import city.posterity.procurement.ranking.PriceFormula;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class AwardMethodJsonTest {

  private static final JsonMapper JSON = CoreJson.builder().build();

  @ParameterizedTest
  @MethodSource("formulas")
  void an_award_method_is_read_back_as_it_was_written(PriceFormula formula) {
    var criterion =
        new QualityCriterion(
            "plan", "Plan", number("60"), number("10"), number("5"), List.of("weak", "strong"));
    AwardMethod method =
        new WeightedCriteria(number("40"), formula, List.of(criterion), TieBreak.LOT_DRAWING);
    String written = JSON.writerFor(AwardMethod.class).writeValueAsString(method);
    assertThat(JSON.readValue(written, AwardMethod.class)).isEqualTo(method);
  }

  @Test
  void a_method_that_names_no_formula_has_the_usual_one() {
    var method =
        (WeightedCriteria)
            JSON.readValue(
                """
                {"kind":"weighted-criteria","priceWeight":100,"criteria":[],
                 "tieBreak":"earlier-receipt"}\
                """,
                AwardMethod.class);
    assertThat(method.formula()).isEqualTo(new PriceFormula.LowestRatio());
  }

  /** Scenario A3: life-cycle cost takes no features, the lowest price no costs. */
  @Test
  void what_does_not_belong_to_a_method_is_refused() {
    for (String mixed :
        List.of(
            "{\"kind\":\"life-cycle-cost\",\"costs\":[],\"features\":[],\"tieBreak\":\"lot-drawing\"}",
            "{\"kind\":\"lowest-price\",\"costs\":[],\"tieBreak\":\"lot-drawing\"}")) {
      assertThatExceptionOfType(JacksonException.class)
          .isThrownBy(() -> JSON.readValue(mixed, AwardMethod.class));
    }
  }

  static Stream<PriceFormula> formulas() {
    return Stream.of(
        new PriceFormula.LowestRatio(),
        new PriceFormula.LinearLowest(),
        new PriceFormula.LinearBetween(number("10"), number("20.5")));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
