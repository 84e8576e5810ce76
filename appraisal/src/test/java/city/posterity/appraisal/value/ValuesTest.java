package city.posterity.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Values are those that were published, and what is not known is said, not guessed. */
class ValuesTest {

  private static UnitValue value(String id) {
    return Values.published().find(id).orElseThrow();
  }

  private static Prices as(UnitValue value) {
    return Prices.of(value.currency(), value.priceBase(), Map.of(), Map.of());
  }

  @Test
  void theCarbonAndWellbeingOfAVignetteAreWorthWhatItSays() {
    JsonNode one = Acceptance.of("A-05");
    var index = new HashMap<Integer, Double>();
    one.at("/inputs/deflator")
        .properties()
        .forEach(e -> index.put(Integer.parseInt(e.getKey()), e.getValue().asDouble()));
    int base = one.at("/inputs/price_base_to").asInt();
    var prices = Prices.of("GBP", base, Map.of("GBP", index), Map.of());

    double[] tonnes = new double[7];
    Arrays.fill(tonnes, one.at("/inputs/tonnes_per_year").asDouble());
    double[] worth =
        value(one.at("/inputs/carbon_series").asString())
            .worth(tonnes, one.at("/inputs/scenario").asString(), 2024, prices, "");
    Factors factors =
        Schedules.published()
            .find(one.at("/inputs/schedule").asString())
            .orElseThrow()
            .factors(2024, 6);
    assertThat(-factors.present(worth))
        .isCloseTo(one.at("/recomputed/carbon_npv").asDouble(), within(0.01))
        .isCloseTo(one.at("/published/carbon_npv").asDouble(), within(50.0));

    double[] points = {0, 100, 100, 100, 100, 100};
    UnitValue wellby = value("uk-wellby");
    assertThat(sum(wellby.worth(points, "central", 2024, as(wellby), "")))
        .isEqualTo(one.at("/published/wellby_2019").asDouble());
    assertThat(sum(wellby.worth(points, "central", 2024, prices, "")))
        .isCloseTo(one.at("/recomputed/wellby_2024").asDouble(), within(0.01))
        .isCloseTo(one.at("/published/wellby_2024").asDouble(), within(1.0));
  }

  @Test
  void theDeflatorThatComesAlongGivesTheSame() {
    Deflator deflator = Values.published().deflators().getFirst();
    var prices = Prices.of("GBP", 2024, Map.of(deflator.currency(), deflator.index()), Map.of());
    assertThat(prices.factor("GBP", 2022)).isCloseTo(100.0 / 90.5005, within(1e-12));
  }

  @Test
  void theSocialCostOfCarbonIsWorthWhatIsExpected() {
    JsonNode one = Acceptance.of("A-06");
    UnitValue value = value(one.at("/inputs/series").asString());
    double[] tonnes = new double[6];
    Arrays.fill(tonnes, one.at("/inputs/tonnes").asDouble());
    int base = one.at("/inputs/base_year").asInt();
    for (int i = 0; i < 3; i++) {
      String scenario = value.scenarios().get(i);
      assertThat(value.at(scenario, 2025, ""))
          .isEqualTo(one.at("/published/values_2025/" + i).asDouble());
      assertThat(value.at(scenario, 2030, ""))
          .isEqualTo(one.at("/published/values_2030/" + i).asDouble());
      double rate = value.nearTermRates().getOrDefault(scenario, Double.NaN);
      Factors factors = Schedules.published().find("flat:" + rate).orElseThrow().factors(base, 5);
      String variant = scenario.replace("ramsey_", "").replace("pct", "%");
      assertThat(one.at("/inputs/variants").get(variant).asDouble()).isEqualTo(rate);
      assertThat(factors.present(value.worth(tonnes, scenario, base, as(value), "")))
          .isCloseTo(one.get("recomputed").get(variant).asDouble(), within(0.01));
    }
  }

  private static double sum(double[] amounts) {
    return Arrays.stream(amounts).sum();
  }

  static Stream<UnitValue> values() {
    return Values.published().all().stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyValueSaysWhatItIs(UnitValue value) {
    assertThat(value.currency()).matches("[A-Z]{3}");
    assertThat(value.priceBase()).isBetween(2010, 2026);
    assertThat(value.sources()).isNotEmpty();
    assertThat(value.confidence()).isNotEqualTo(Confidence.LOW);
    for (String scenario : value.scenarios()) {
      assertThat(value.at(scenario, 2026, "")).isPositive();
    }
  }

  @Test
  void betweenTwoYearsValuesAreLinear() {
    var course =
        new Course.ByYear(
            new TreeMap<>(Map.of(2020, List.of(10.0, 1.0), 2030, List.of(20.0, 1.0))), null, null);
    assertThat(course.at(0, 2025)).isEqualTo(15);
    assertThat(course.at(0, 2029)).isEqualTo(19);
    assertThat(course.at(1, 2025)).isEqualTo(1);
    assertThat(course.at(0, 2030)).isEqualTo(20);
  }

  @Test
  void afterTheLastYearTheRuleOfThePublisherHoldsOrNothing() {
    assertThat(value("uk-desnz-2020p").at("central", 2052, ""))
        .isCloseTo(378 * 1.015 * 1.015, within(1e-9));
    refused(
        () -> value("us-epa-2023-sc-co2").at("ramsey_2.0pct", 2081, "/options/0/lines/2"),
        "/options/0/lines/2",
        "value-missing-for-year",
        "us-epa-2023-sc-co2 has values for 2020 to 2080, none for 2081");
    refused(
        () -> value("uk-desnz-2020p").at("central", 2019, "/x"),
        "/x",
        "value-missing-for-year",
        "2020 and later, none for 2019");
  }

  @Test
  void theFrenchRuleGivesItsPublishedFiguresAndEndsWithItsYear() {
    UnitValue french = value("fr-vac-2025");
    assertThat(french.at("central", 2025, "")).isEqualTo(256);
    assertThat(french.at("central", 2030, "")).isCloseTo(300, within(0.5));
    assertThat(french.at("central", 2050, "")).isCloseTo(563, within(0.5));
    refused(() -> french.at("central", 2051, ""), "", "value-missing-for-year", "2025 to 2050");
  }

  @Test
  void aScenarioThatIsNotThereIsNamedWithThoseThatAre() {
    refused(
        () -> value("uk-desnz-2020p").at("ramsey_2.0pct", 2030, "/x"),
        "/x",
        "scenario-unknown",
        "has no scenario ramsey_2.0pct; it has low, central, high");
  }

  @Test
  void allThatALineLacksIsSaidAtOnce() {
    double[] tonnes = {0, 1, 1, 1};
    var prices = Prices.of("GBP", 2026, Map.of(), Map.of());
    assertThat(
            problems(() -> value("us-epa-2023-sc-co2").worth(tonnes, "high", 2078, prices, "/l/7")))
        .extracting(Problem::code)
        .containsExactly(
            "scenario-unknown", "value-missing-for-year", "price-base-differs", "currency-differs");
  }

  @Test
  void yearsWithoutQuantitiesNeedNoValue() {
    UnitValue value = value("us-epa-2023-sc-co2");
    double[] tonnes = {1, 0, 1, 0, 0};
    assertThat(value.worth(tonnes, "ramsey_2.0pct", 2078, as(value), ""))
        .containsExactly(401, 0, 407, 0, 0);
    assertThat(value.worth(new double[3], "ramsey_2.0pct", 2090, as(value), ""))
        .containsExactly(0, 0, 0);
  }

  @Test
  void valuesOfLowConfidenceWaitForSomebodyToConfirmThem() {
    UnitValue sure = value("uk-wellby");
    UnitValue unsure =
        new UnitValue(
            "city-noise",
            "Noise",
            "dwelling",
            "EUR",
            2024,
            Basis.WELFARE,
            "local",
            Confidence.LOW,
            "none",
            List.of(),
            "",
            List.of("central"),
            "central",
            Map.of(),
            new Course.Always(List.of(12.0)));
    assertThat(sure.unverified("/x")).isEmpty();
    assertThat(unsure.unverified("/x").orElseThrow().code()).isEqualTo("value-not-confirmed");
  }

  private static final String NOISE =
      """
      - id: city-noise
        name: Noise at night
        unit: dwelling-year
        currency: EUR
        price_base: 2024
        basis: welfare
        status: local
        licence: none
        confidence: medium
        scenarios: [low, high]
        values: {2024: [10, 20], 2034: [20, 40.5]}
        growth: 0.01
      """;

  @Test
  void aCityAddsItsOwnValues() {
    Values values = Values.published().with("ours", "version: 7\nvalues:\n" + NOISE);
    assertThat(values.find("city-noise").orElseThrow().at("high", 2029, "")).isEqualTo(30.25);
    assertThat(values.all()).hasSize(Values.published().all().size() + 1);
    assertThat(values.version()).endsWith(", ours 7");
  }

  @Test
  void whatIsWrongWithACitysValuesIsSaidOfEachOfThem() {
    String yaml =
        "version: 7\nvalues:\n"
            + NOISE
            + NOISE
            + NOISE.replace("city-noise", "a").replace("welfare", "hearsay")
            + NOISE.replace("city-noise", "uk-wellby")
            + NOISE.replace("city-noise", "b").replace("[20, 40.5]", "[20]")
            + NOISE.replace("city-noise", "c").replace("40.5", ".nan")
            + NOISE.replace("city-noise", "d").replace("40.5", "-1")
            + NOISE.replace("city-noise", "e").replace("EUR", "euro")
            + NOISE.replace("city-noise", "f").replace("  unit: dwelling-year\n", "")
            + NOISE.replace("city-noise", "g").replace("  scenarios: [low, high]\n", "");
    assertThat(problems(() -> Values.published().with("ours", yaml)))
        .extracting(Problem::toString)
        .containsExactly(
            "/values/1: there is another value with the id city-noise",
            "/values/2: ours: a: basis is none that is known",
            "/values/3: there is another value with the id uk-wellby",
            "/values/4: ours: b: values are not one for each scenario",
            "/values/5: ours: c: values hold NaN, which is no number from 0 up",
            "/values/6: ours: d: values hold -1, which is no number from 0 up",
            "/values/7: ours: e: currency is no code of three capital letters (ISO 4217)",
            "/values/8: ours: f: unit is missing",
            "/values/9: ours: g: scenarios are none, or do not hold the central one");
  }

  @Test
  void whatIsNoTableOfValuesIsRefused() {
    refused(() -> Values.published().with("ours", "[1"), "", "values-malformed", "is no YAML");
    refused(() -> Values.published().with("ours", "7"), "", "values-malformed", "no entries");
    refused(() -> Values.published().with("ours", "values: []"), "", "values-malformed", "version");
    refused(
        () -> Values.published().with("ours", "{version: 1, values: [7]}"),
        "",
        "values-malformed",
        "no entry");
  }

  @Test
  void aGasIsValuedByItsOwnTonnesOrByItsEquivalentNeverAsCo2() {
    assertThat(Gas.CO2.units("tCO2")).hasValue(1);
    assertThat(Gas.CO2.units("tCO2e")).hasValue(1);
    assertThat(Gas.CH4_FOSSIL.units("tCO2e")).hasValue(29.8);
    assertThat(Gas.CH4_NON_FOSSIL.units("tCO2e")).hasValue(27.0);
    assertThat(Gas.N2O.units("tCO2e")).hasValue(273);
    assertThat(Gas.CH4.units("tCH4")).hasValue(1);
    assertThat(Gas.CH4.units("tCO2e")).as("of unknown origin").isEqualTo(OptionalDouble.empty());
    assertThat(Gas.CH4_FOSSIL.units("tCO2")).isEmpty();
    assertThat(Gas.CO2E.units("tCO2")).isEmpty();
    assertThat(Gas.find("n2o")).contains(Gas.N2O);
    assertThat(Gas.find("sf6")).isEmpty();
  }

  private static void refused(ThrowingCallable call, String pointer, String code, String message) {
    assertThat(problems(call))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.pointer()).isEqualTo(pointer);
          assertThat(p.code()).isEqualTo(code);
          assertThat(p.message()).contains(message);
        });
  }

  private static List<Problem> problems(ThrowingCallable call) {
    AppraisalException refusal = catchThrowableOfType(AppraisalException.class, call);
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }
}
