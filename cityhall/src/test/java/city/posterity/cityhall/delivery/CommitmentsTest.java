package city.posterity.cityhall.delivery;

import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import city.posterity.cityhall.delivery.LiveContracts.Binding;
import city.posterity.cityhall.delivery.LiveContracts.Wanted;
import city.posterity.cityhall.delivery.LiveContracts.YearSum;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.delivery.Costed;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.ReportYear;
import city.posterity.procurement.delivery.contract.YearReport.LineActual;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommitmentsTest implements WithDemoCity {

  private final UUID city = UUID.randomUUID();

  @Autowired DSLContext database;
  @Autowired LiveContracts commitments;
  @Autowired ForecastErrors past;

  private void store(ProcurementStory story) {
    RunningContracts.store(database, city, "ocds-x-1", story.procurement());
    LifeForecasts.store(database, city, "ocds-x-1", story.procurement());
  }

  private LiveContracts.Sums sums(int year) {
    return commitments.sums(new Wanted(city, year, null, null));
  }

  @Test
  void aContractWithACostSheetIsCommittedYearByYearAsTheSheetSays() {
    store(Delivering.inForce(Costed.live()));

    assertThat(sums(2027).years())
        .extracting(YearSum::year, y -> y.amount().intValue(), y -> y.carbon().intValue())
        .startsWith(tuple(2027, 500, 1), tuple(2028, 500, 1), tuple(2029, 0, 1));
    assertThat(sums(2027).years()).allMatch(y -> y.spread().signum() == 0);
    assertThat(sums(2028).years().getFirst().year()).isEqualTo(2028);
  }

  @Test
  void theValueOfAContractWithoutOneIsSpreadEvenlyOverItsMonths() {
    store(Delivering.inForce());

    // 1,000 over 24 months from April 2027
    assertThat(sums(2027).years())
        .extracting(YearSum::year, YearSum::amount, YearSum::spread)
        .usingElementComparator((a, b) ->
            a.toList().get(0).equals(b.toList().get(0))
                    && closeTo(a.toList().get(1), b.toList().get(1))
                    && closeTo(a.toList().get(2), b.toList().get(2))
                ? 0
                : 1)
        .containsExactly(
            tuple(2027, new BigDecimal("375"), new BigDecimal("375")),
            tuple(2028, new BigDecimal("500"), new BigDecimal("500")),
            tuple(2029, new BigDecimal("125"), new BigDecimal("125")));
  }

  private static boolean closeTo(Object a, Object b) {
    return Math.abs(((BigDecimal) a).doubleValue() - ((BigDecimal) b).doubleValue()) < 0.001;
  }

  @Test
  void whatIsDearToLeaveIsNamedOnceLittleIsLeftToPay() {
    store(Delivering.inForce(Costed.live()));

    assertThat(sums(2027).binding()).isEmpty();
    assertThat(sums(2028).binding()).singleElement().matches(Binding::isDearToLeave);
    assertThat(sums(2029).binding())
        .singleElement()
        .matches(b -> b.remaining().signum() == 0 && !b.outlasts());
  }

  @Test
  void contractsAreListedInTheOrderAskedFor() {
    store(Delivering.inForce());

    var order = TableOrder.of("-value", LiveContracts.COLUMNS, "end", "/commitments", Map.of());
    var wanted = new Wanted(city, 2027, null, null);
    assertThat(commitments.list(wanted, order, 0, 10))
        .singleElement()
        .matches(c -> c.title().equals("Street lamps"));
    assertThat(commitments.list(new Wanted(city, 2027, "works", null), order, 0, 10)).isEmpty();
    assertThat(sums(2027).contracts()).isEqualTo(1);
  }

  @Test
  void whatAYearTookIsCarriedIntoTheFiguresOfItsCategory() {
    var story =
        Delivering.inForce(Costed.live())
            .does(
                CONTRACT_MANAGER,
                contract(),
                new ReportYear(
                    2027,
                    Map.of(
                        "power", new LineActual(new BigDecimal("500"), ""),
                        "carbon", new LineActual(null, "Not published yet")),
                    "Measured",
                    List.of(PROOF)));
    store(story);
    var classification = story.tender().terms().classification();

    var figures = past.of(city, classification.scheme(), classification.id());
    assertThat(figures)
        .filteredOn(f -> f.stage().equals("energy"))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.contracts()).isEqualTo(1);
          assertThat(f.error()).isCloseTo(new BigDecimal("0.25"), within(new BigDecimal("0.001")));
          assertThat(f.spread()).isZero();
          assertThat(f.perYear()).isEqualByComparingTo("125");
        });
    assertThat(figures).noneMatch(f -> f.stage().equals("externality"));
    assertThat(past.of(city, classification.scheme(), "none")).isEmpty();
  }

  @Test
  void theGenerationsTogetherPayAllAndThoseWhoAreNotYetBornPayOnlyLate() {
    var here =
        new City(
            city,
            "Harbour",
            Locale.ENGLISH,
            ZoneOffset.UTC,
            Currency.getInstance("EUR"),
            "neutral");
    var payers = Payers.of(here, 2027);
    var soon = payers.split(Map.of(2027, new BigDecimal("100")));
    var late = payers.split(Map.of(2060, new BigDecimal("100")));
    int unborn = payers.generations().indexOf("unborn_1_25");

    assertThat(payers.population()).isEqualTo("World");
    assertThat(soon.stream().mapToDouble(BigDecimal::doubleValue).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(soon.get(unborn)).isZero();
    assertThat(late.get(unborn)).isGreaterThan(BigDecimal.ONE);
    assertThat(late.stream().mapToDouble(BigDecimal::doubleValue).sum())
        .isCloseTo(100, within(1e-9));
  }
}
