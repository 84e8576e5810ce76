package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.costing.SampleMethod;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarbonStagesTest {

  private static CostingMethod asking(CostLine... lines) {
    CostingMethod m = SampleMethod.lamps(true);
    return new CostingMethod(
        m.counts(),
        m.firstYear(),
        m.horizon(),
        m.currency(),
        m.priceBase(),
        m.schedule(),
        m.schedules(),
        m.discountFactors(),
        m.population(),
        m.serviceFrom(),
        m.serviceTo(),
        m.draws(),
        m.seed(),
        m.noHarm(),
        m.tables(),
        Arrays.asList(lines));
  }

  private static CostLine carbon(String id, Stage stage, CostLine.Entry entry, int from, int to) {
    return new CostLine(
        id,
        id,
        stage,
        "t CO2e",
        CostLine.Borne.OTHERS,
        entry,
        from,
        to,
        List.of(),
        null,
        "a tariff",
        null);
  }

  @Test
  void theStagesFollowFromTheLinesThatAskForGreenhouseGases() {
    var method =
        asking(
            carbon("carbon-production", Stage.EXTERNALITY, CostLine.Entry.ONCE, 0, 0),
            carbon("carbon-transport", Stage.EXTERNALITY, CostLine.Entry.ONCE, 0, 0),
            carbon("carbon", Stage.EXTERNALITY, CostLine.Entry.EVERY_YEAR, 1, 3),
            carbon("other", Stage.EXTERNALITY, CostLine.Entry.ONCE, 3, 3));

    assertThat(CarbonStages.of(method))
        .containsExactly("production", "transport", "use", "end_of_life");
  }

  @Test
  void whereNothingIsAskedNoStageIsNamed() {
    assertThat(CarbonStages.of(SampleMethod.lamps(true))).isEmpty();
    assertThat(CarbonStages.of(asking(carbon("x", Stage.ENERGY, CostLine.Entry.ONCE, 1, 1))))
        .containsExactly("use");
  }
}
