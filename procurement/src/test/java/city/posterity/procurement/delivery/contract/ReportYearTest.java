package city.posterity.procurement.delivery.contract;

import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.delivery.Costed;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.YearReport.LineActual;
import city.posterity.procurement.delivery.forecast.Forecast;
import city.posterity.procurement.machine.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportYearTest {

  private static ReportYear year(int year, String power, String carbon) {
    return new ReportYear(
        year,
        Map.of(
            "power",
            new LineActual(new BigDecimal(power), ""),
            "carbon",
            new LineActual(new BigDecimal(carbon), "")),
        "As the meter says",
        List.of(PROOF));
  }

  private static ProcurementStory inForce() {
    return Delivering.inForce(Costed.live());
  }

  private static Forecast forecast(ProcurementStory story, int thisYear) {
    return Forecast.of(story.procurement(), Delivering.contractOf(story), ZoneOffset.UTC, thisYear)
        .orElseThrow();
  }

  @Test
  void everyLineIsStatedOrItIsSaidWhyNot() {
    var story = inForce();

    assertThat(
            story.findings(
                CONTRACT_MANAGER,
                contract(),
                new ReportYear(
                    2027,
                    Map.of(
                        "power", new LineActual(new BigDecimal("-1"), ""),
                        "supply", new LineActual(BigDecimal.ONE, "")),
                    " ",
                    List.of())))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(
            tuple("contract.line-unknown", "/lines/supply"),
            tuple("contract.line-unsaid", "/lines/carbon"),
            tuple("contract.negative", "/lines/power/amount"),
            tuple("contract.text-missing", "/note"),
            tuple("contract.evidence-missing", "/evidence"));
    story.does(
        CONTRACT_MANAGER,
        contract(),
        new ReportYear(
            2027,
            Map.of(
                "power", new LineActual(new BigDecimal("500"), ""),
                "carbon", new LineActual(null, "The grid's factor is not published yet")),
            "Measured",
            List.of(PROOF)));
    assertThat(Delivering.contractOf(story).year(2027)).isPresent();
  }

  @Test
  void onlyYearsOfTheContractThatHaveBegunAreReported() {
    var story = inForce();

    assertThat(story.refused(CONTRACT_MANAGER, contract(), year(2026, "1", "1")))
        .contains("contract.year-out-of-range");
    assertThat(story.refused(CONTRACT_MANAGER, contract(), year(2028, "1", "1")))
        .containsExactly("contract.year-out-of-range");
    assertThat(story.refused(INSPECTOR, contract(), year(2027, "1", "1")))
        .containsExactly("machine.role-missing");
    story.at(Instant.parse("2031-06-01T00:00:00Z"));
    assertThat(story.refused(CONTRACT_MANAGER, contract(), year(2030, "1", "1")))
        .containsExactly("contract.year-out-of-range");
  }

  @Test
  void aYearReportedAgainIsReplacedAndBothStayInTheHistory() {
    var story = inForce();
    story
        .does(CONTRACT_MANAGER, contract(), year(2027, "500", "1"))
        .does(CONTRACT_MANAGER, contract(), year(2027, "450", "1"));

    assertThat(Delivering.contractOf(story).years())
        .singleElement()
        .satisfies(y ->
            assertThat(y.lines().get("power"))
                .isEqualTo(new LineActual(new BigDecimal("450"), "")));
    assertThat(story.events(ContractEvent.YearReported.class)).hasSize(2);
  }

  @Test
  void actualAmountsStandBesideTheForecastAndWhatIsPaidComesFromTheInvoices() {
    var story = Delivering.accepts(inForce(), "first");
    Delivering.pays(story, "I-1", "500.00", "first");
    assertThat(forecast(story, 2027).sums().years()).isZero();
    story.does(CONTRACT_MANAGER, contract(), year(2027, "480", "1"));
    story.at(Instant.parse("2028-07-01T00:00:00Z"));
    story.does(CONTRACT_MANAGER, contract(), year(2028, "400", "2"));
    var forecast = forecast(story, 2028);

    // 2027: 500 + 100 + 100 expected, 500 + 120 + 100 actual; 2028 as reported: nothing is paid yet
    var price = forecast.rows().getFirst();
    assertThat(price.line()).isEqualTo(Forecast.PRICE);
    assertThat(price.years().getFirst().actual()).isEqualByComparingTo("500");
    var power = forecast.rows().get(1);
    assertThat(power.sums().expected()).isEqualByComparingTo("200");
    assertThat(power.sums().error().orElseThrow()).isEqualByComparingTo("0.1");
    assertThat(Objects.requireNonNull(forecast.byStage().get("externality")).error().orElseThrow())
        .isEqualByComparingTo("0.5");
    assertThat(forecast.byYear().getFirst().actual()).isEqualByComparingTo("720");
    assertThat(forecast.byYear().getFirst().complete()).isTrue();
    assertThat(forecast.byYear().get(2).actual()).isNull();
    assertThat(forecast.sums().expected()).isEqualByComparingTo("1400");
    assertThat(forecast.sums().actual()).isEqualByComparingTo("1020");
  }

  @Test
  void aContractWithoutACostSheetHasNoForecastAndItsYearsAreToldInWords() {
    var story = Delivering.inForce();

    story.does(
        CONTRACT_MANAGER,
        contract(),
        new ReportYear(2027, Map.of(), "All lamps stand", List.of(PROOF)));
    assertThat(Forecast.of(story.procurement(), Delivering.contractOf(story), ZoneOffset.UTC, 2028))
        .isEmpty();
  }
}
