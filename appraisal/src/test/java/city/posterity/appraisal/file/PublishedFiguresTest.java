package city.posterity.appraisal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The acceptance cases as files that anybody could write, through to the figures that programs
 * read.
 *
 * <p>A-01, A-04, A-07 and A-15 are factors, A-09 and A-10 scores: these have commands of their own,
 * and their test stands with these. What no file can ask for: the analytic moments and quantiles of
 * A-13 (a result tells of draws only) and the effective rates of A-15, which stay tests of the
 * library; A-14 is about policies.
 */
class PublishedFiguresTest {

  private static JsonNode run(String file) {
    return run(file, 0, Map.of());
  }

  private static JsonNode run(String file, int draws, Map<String, String> beside) {
    var inputs =
        new Inputs(Values.published(), Map.of(), name -> Optional.ofNullable(beside.get(name)));
    var appraisal = AppraisalReader.read(file.getBytes(StandardCharsets.UTF_8));
    return JsonMapper.shared()
        .readTree(ResultJson.write(Appraising.run(appraisal, inputs, "hash", 1, draws, 2)));
  }

  private static void near(JsonNode result, String pointer, JsonNode expected, double tolerance) {
    assertThat(expected.isNumber()).as("the case has a figure for " + pointer).isTrue();
    assertThat(result.at(pointer).isNumber()).as(pointer + " is told").isTrue();
    assertThat(result.at(pointer).asDouble())
        .as(pointer)
        .isCloseTo(expected.asDouble(), within(tolerance));
  }

  private static String file(
      String currency, int priceBase, int year, int horizon, String schedule, String more) {
    return """
    {"title": "T", "currency": "%s", "priceBase": %d, "decisionYear": %d, "horizon": %d,
     "schedules": ["%s"], %s}
    """
        .formatted(currency, priceBase, year, horizon, schedule, more);
  }

  private static String options(String... options) {
    return "\"options\": [" + String.join(", ", options) + "]";
  }

  private static String option(String id, String... lines) {
    return "{\"id\": \"%s\", \"lines\": [%s]}".formatted(id, String.join(", ", lines));
  }

  private static String line(String id, String kind, String rest) {
    return "{\"id\": \"%s\", \"kind\": \"%s\", %s}".formatted(id, kind, rest);
  }

  @Test
  void twoProjectsWithFourYearsOfBenefit() {
    JsonNode one = Acceptance.of("A-02");
    var projects = new ArrayList<String>();
    for (String id : List.of("A", "B")) {
      JsonNode flow = one.at("/inputs/" + id);
      projects.add(
          option(
              id,
              line("build", "acquisition", "\"amounts\": {\"0\": " + -flow.get(0).asInt() + "}"),
              line(
                  "use",
                  "benefit",
                  "\"amounts\": {\"from\": 1, \"to\": 4, \"value\": " + flow.get(1) + "}")));
    }
    JsonNode result =
        run(file("GBP", 2003, 2003, 4, "flat:0.035", options(projects.toArray(String[]::new))));
    for (String id : List.of("A", "B")) {
      near(
          result,
          "/schedules/flat:0.035/options/" + id + "/net",
          one.at("/published/NPV_" + id),
          1);
    }
    assertThat(result.at("/schedules/flat:0.035/ranking/0").asString()).isEqualTo("B");
  }

  @Test
  void pricesOfCarbonOfTenYearsAreWorthWhatTheirTableSays() {
    JsonNode one = Acceptance.of("A-03");
    var years = new ArrayList<String>();
    one.at("/inputs/value_by_year")
        .properties()
        .forEach(e ->
            years.add(
                option(
                    e.getKey(),
                    line(
                        "tonne",
                        "benefit",
                        "\"amounts\": {\"%d\": %s}"
                            .formatted(Integer.parseInt(e.getKey()) - 2013, e.getValue())))));
    String schedule = one.at("/inputs/schedule").asString();
    JsonNode result =
        run(file("GBP", 2012, 2013, 87, schedule, options(years.toArray(String[]::new))));
    one.get("published")
        .properties()
        .forEach(e -> {
          String at = "/schedules/" + schedule + "/options/" + e.getKey() + "/presentBenefit";
          near(result, at, e.getValue(), 1);
          near(result, at, one.get("recomputed").get(e.getKey()), 1e-4);
        });
  }

  @Test
  void aHundredTonnesAYearAndPointsOfWellbeing() {
    JsonNode one = Acceptance.of("A-05");
    String deflators =
        "\"deflators\": {\"GBP\": %s}, ".formatted(one.at("/inputs/deflator").toString());
    String tonnes =
        line(
            "co2",
            "externality",
            """
            "emissions": {"gas": "co2e", "tonnes": {"from": 0, "to": 6, "value": 100}},
            "series": "uk-desnz-2022p", "scenario": "central", "profile": "adults"\
            """);
    JsonNode carbon =
        run(
            file(
                "GBP",
                2024,
                2024,
                6,
                one.at("/inputs/schedule").asString(),
                deflators + options(option("a", tonnes))));
    near(
        carbon,
        "/schedules/uk-greenbook-standard/options/a/net",
        one.at("/published/carbon_npv"),
        50);

    String points =
        line(
            "wellbeing",
            "benefit",
            "\"quantity\": {\"from\": 1, \"to\": 5, \"value\": 100}, \"unitValue\": \"uk-wellby\"");
    for (int year : new int[] {2019, 2024}) {
      JsonNode wellbeing =
          run(file("GBP", year, 2024, 5, "zero", deflators + options(option("a", points))));
      near(
          wellbeing,
          "/schedules/zero/options/a/presentBenefit",
          one.at("/published/wellby_" + year),
          1);
    }
  }

  @Test
  void aThousandTonnesAtTheRateOfEachColumn() {
    JsonNode one = Acceptance.of("A-06");
    one.at("/inputs/variants")
        .properties()
        .forEach(e -> {
          String tonnes =
              line(
                  "co2",
                  "externality",
                  """
                  "emissions": {"gas": "co2", "tonnes": {"from": 0, "to": 5, "value": 1000}},
                  "series": "us-epa-2023-sc-co2", "scenario": "ramsey_%spct"\
                  """
                      .formatted(e.getKey().replace("%", "")));
          String rate = "flat:" + e.getValue();
          JsonNode result = run(file("USD", 2020, 2025, 5, rate, options(option("a", tonnes))));
          near(
              result,
              "/schedules/" + rate + "/options/a/presentCost",
              one.at("/recomputed").get(e.getKey()),
              0.01);
        });
  }

  private static String design(JsonNode inputs, String name) {
    JsonNode d = inputs.get(name);
    double electricity = d.get("kwh").asDouble() * inputs.get("electricity_price").asDouble();
    return option(
        name,
        line("buy", "acquisition", "\"amounts\": {\"0\": " + d.get("initial") + "}"),
        line("replace", "renewal", "\"amounts\": {\"12\": " + d.get("replace_year12") + "}"),
        line("left", "residual", "\"amounts\": {\"20\": " + d.get("residual_year20") + "}"),
        line(
            "electricity",
            "energy",
            "\"amounts\": {\"from\": 1, \"to\": 20, \"value\": %s, \"growth\": %s, \"growthFrom\": 0}"
                .formatted(electricity, inputs.get("electricity_real_escalation"))),
        line(
            "repair",
            "maintenance",
            "\"amounts\": {\"from\": 1, \"to\": 20, \"value\": " + d.get("omr") + "}"));
  }

  @Test
  void twoDesignsOfHeating() {
    JsonNode one = Acceptance.of("A-08");
    JsonNode inputs = one.get("inputs");
    JsonNode right = one.get("recomputed");
    JsonNode result =
        run(
            file(
                "USD",
                2026,
                2026,
                20,
                "flat:0.03",
                "\"reference\": \"conventional\", "
                    + options(design(inputs, "conventional"), design(inputs, "efficient"))));
    for (String name : List.of("conventional", "efficient")) {
      assertThat(-result.at("/schedules/flat:0.03/options/" + name + "/net").asDouble())
          .isCloseTo(right.get("LCC_" + name).asDouble(), within(0.01));
    }
    near(result, "/options/efficient/netSavings", right.get("net_savings"), 0.01);
    near(result, "/options/efficient/sir", right.get("SIR"), 1e-4);
    near(result, "/options/efficient/airr", right.get("AIRR"), 1e-6);
    assertThat(result.at("/options/conventional/sir").isNull()).isTrue();
  }

  @Test
  void threeAgesInThreeYears() {
    JsonNode one = Acceptance.of("A-11");
    String use =
        line(
            "use",
            "benefit",
            "\"amounts\": {\"from\": 0, \"to\": 2, \"value\": 300}, \"profile\": \"per_head\"");
    JsonNode result =
        run(
            file(
                "EUR",
                2030,
                2030,
                2,
                "flat:0.1",
                "\"population\": {\"file\": \"people.csv\"}, " + options(option("a", use))),
            0,
            Map.of("people.csv", "year,ageFrom,ageTo,persons\n2030,0,2,300\n"));
    JsonNode right = one.get("recomputed");
    assertThat(result.at("/options/a/cohorts")).hasSize(right.get("pv").size());
    right
        .get("pv")
        .properties()
        .forEach(e -> {
          String at = "/options/a/cohorts/" + e.getKey();
          near(result, at + "/present", e.getValue(), 1e-6);
          near(result, at + "/undiscounted", right.get("undiscounted").get(e.getKey()), 1e-6);
        });
    near(result, "/schedules/flat:0.1/options/a/presentBenefit", right.get("total_pv"), 1e-6);
  }

  @Test
  void payingLongerThanUsing() {
    JsonNode one = Acceptance.of("A-12");
    String fee = line("fee", "operation", "\"amounts\": {\"from\": 1, \"to\": 12, \"value\": 100}");
    String a =
        option("a", fee)
            .replace("\"lines\"", "\"service\": {\"first\": 1, \"last\": 10}, \"lines\"");
    JsonNode indices =
        run(file("GBP", 2026, 2026, 12, one.at("/inputs/schedule").asString(), options(a)))
            .at("/options/a/indices");
    JsonNode right = one.get("recomputed");
    assertThat(indices.get("tailYears").asInt()).isEqualTo(right.get("tail_years").asInt());
    near(indices, "/tailShare", right.get("tail_share"), 1e-6);
    near(indices, "/levelling", right.get("levelling_deviation"), 1e-6);
    near(indices, "/timingGap", right.get("timing_gap"), 1e-6);
  }

  @Test
  void drawsHaveTheMeanAndTheSpreadOfTheirDistribution() {
    JsonNode right = Acceptance.of("A-13").get("recomputed");
    for (String distribution : List.of("triangular", "pert")) {
      String cost =
          line(
              "cost",
              "benefit",
              """
              "amounts": {"0": 100},
              "uncertainty": {"distribution": "%s", "low": 0.8, "mode": 1.0, "high": 1.5}\
              """
                  .formatted(distribution));
      JsonNode drawn =
          run(file("GBP", 2026, 2026, 0, "zero", options(option("a", cost))), 100_000, Map.of())
              .at("/options/a/simulation");
      near(
          drawn,
          "/mean",
          right.get(distribution).get("mean"),
          4 * drawn.get("standardError").asDouble());
      double variance = drawn.get("sd").asDouble() * drawn.get("sd").asDouble();
      double expected = right.get(distribution).get("variance").asDouble();
      assertThat(variance).isCloseTo(expected, within(0.02 * expected));
    }
    assertThat(right.get("triangular").has("p50")).isTrue();
  }
}
