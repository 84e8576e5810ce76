package city.posterity.appraisal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.Problem;
import city.posterity.appraisal.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever reads a result is told what it rests on, and who answers for that. */
class NoticesTest {

  private static final String TONNES =
      """
      {"title": "T", "currency": "USD", "priceBase": 2020, "decisionYear": 2026, "horizon": 1,
       "schedules": ["zero"], "population": {"area": "GBR"}, "options": [{"id": "a", "lines": [
        {"id": "fees", "kind": "operation", "amounts": {"1": 5}},
        {"id": "smoke", "kind": "externality", "series": "us-epa-2023-sc-co2",
         "emissions": {"gas": "co2", "tonnes": {"1": 3}}},
        {"id": "more smoke", "kind": "externality", "series": "us-epa-2023-sc-co2",
         "emissions": {"gas": "co2", "tonnes": {"0": 2}}},
        {"id": "care", "kind": "maintenance", "amounts": {"1": 7}}]}]}
      """;

  private static final String PLAIN =
      """
      {"title": "T", "currency": "EUR", "priceBase": 2024, "decisionYear": 2026, "horizon": 31,
       "schedules": ["flat:0.05"], "population": {"area": "GBR"}, "options": [{"id": "a",
        "lines": [{"id": "fees", "kind": "operation", "amounts": {"1": 5}, "profile": "adults"}]}]}
      """;

  private static Notice illustrative(String id) {
    return new Notice(
        "illustrative-profile",
        "The profile "
            + id
            + " only shows how it works. Use the treasury's own before anything rests on it.",
        List.of(id));
  }

  private static Notice confirmed(String id, String who) {
    return new Notice(
        "confirmed", who + " answers for " + id + " in this appraisal.", List.of(id, who));
  }

  private static List<Notice> notices(String file, Map<String, String> confirmed) {
    return Appraised.with(file, Appraised.inputs(confirmed, Map.of()), 0).notices();
  }

  @Test
  void eachAssumptionIsToldOnce() {
    assertThat(notices(TONNES, Map.of()))
        .containsExactly(
            illustrative("tax_stylised"),
            new Notice(
                "kernel-assumed",
                "When the damage of carbon falls follows A-K1, an assumption of ours, and no result"
                    + " of the agency that published the value.",
                List.of("A-K1")));
  }

  @Test
  void whoAnswersForItIsNamedInstead() {
    assertThat(
            notices(TONNES, Map.of("tax_stylised", "The treasurer", "A-K1", "The climate officer")))
        .containsExactly(
            confirmed("A-K1", "The climate officer"), confirmed("tax_stylised", "The treasurer"));
    assertThat(notices(TONNES, Map.of("A-K1", "The climate officer")))
        .containsExactly(confirmed("A-K1", "The climate officer"), illustrative("tax_stylised"));
  }

  @Test
  void nobodyAnswersForWhatIsNotUsed() {
    var answers =
        Appraised.inputs(
            Map.of("property_tax", "A", "tax_stylised", "B", "A-K1", "C", "adults", "D"), Map.of());
    assertThat(Appraised.problems(TONNES, answers))
        .extracting(Problem::code, Problem::message)
        .containsExactly(needless("adults"), needless("property_tax"));
    assertThat(
            Appraised.problems(TONNES.replace("\"area\": \"GBR\"", "\"area\": \"ATL\""), answers))
        .as("what else is wrong comes first")
        .extracting(Problem::code)
        .containsExactly("unknown-area");
  }

  private static org.assertj.core.groups.Tuple needless(String id) {
    return org.assertj.core.api.Assertions.tuple(
        "confirmation-needless",
        "somebody is to answer for “"
            + id
            + "”, and nothing in this file uses such a value, profile or kernel that needs it");
  }

  @Test
  void aValueThatNobodyVerifiedWaitsForSomebodyWhoAnswersForIt() {
    Values values =
        Values.published()
            .with(
                "ours",
                """
                version: 7
                values:
                - id: city-noise
                  name: Noise at night
                  unit: dwelling-year
                  currency: EUR
                  price_base: 2024
                  basis: welfare
                  status: local
                  licence: none
                  confidence: low
                  scenarios: [low, central]
                  central: central
                  always: [10, 30]
                """);
    String quiet =
        PLAIN.replace(
            "\"kind\": \"operation\", \"amounts\": {\"1\": 5}",
            "\"kind\": \"benefit\", \"quantity\": {\"0\": 4, \"2\": 2}, \"unitValue\": \"city-noise\"");
    assertThat(Appraised.problems(quiet, new Inputs(values, Map.of(), _ -> Optional.empty())))
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("/options/0/lines/0", "value-not-confirmed"));
    Result result =
        Appraised.with(
            quiet,
            new Inputs(values, Map.of("city-noise", "The acoustician"), _ -> Optional.empty()),
            0);
    assertThat(result.notices()).contains(confirmed("city-noise", "The acoustician"));
    assertThat(result.options().getFirst().lines().getFirst().benefit())
        .startsWith(120, 0, 60)
        .hasSize(32);
  }

  @Test
  void aRateThatHardlySeesThirtyYearsIsTold() {
    var told =
        new Notice(
            "high-rate",
            "What comes after year 30 counts less than 23 % of what it is.",
            List.of("30", "23"));
    assertThat(notices(PLAIN, Map.of())).containsExactly(told);
    assertThat(notices(PLAIN.replace("\"horizon\": 31", "\"horizon\": 30"), Map.of())).isEmpty();
    assertThat(notices(PLAIN.replace("flat:0.05", "flat:0.04"), Map.of()))
        .as("as much as is usual, and not more")
        .isEmpty();
    assertThat(notices(PLAIN.replace("flat:0.05", "flat:0.0401"), Map.of())).hasSize(1);
  }

  @Test
  void aPopulationThatDoesNotReachAllYearsIsTold() {
    String counted =
        PLAIN
            .replace("flat:0.05", "zero")
            .replace("\"horizon\": 31", "\"horizon\": 4")
            .replace("{\"area\": \"GBR\"}", "{\"file\": \"people.csv\"}");
    assertThat(peopled(counted, 2026, 2029))
        .containsExactly(
            new Notice(
                "population-held",
                "The population ends in 2029; later years have its last.",
                List.of("2029")));
    assertThat(peopled(counted, 2026, 2030)).isEmpty();
    assertThat(peopled(counted, 2027, 2031))
        .containsExactly(
            new Notice(
                "population-begins",
                "The population begins in 2027; earlier years have its first.",
                List.of("2027")));
    assertThat(peopled(counted, 2040, 2041))
        .extracting(Notice::code)
        .containsExactly("population-begins");
    assertThat(peopled(counted, 2027, 2029))
        .extracting(Notice::code)
        .containsExactly("population-begins", "population-held");
  }

  private static List<Notice> peopled(String file, int first, int last) {
    String people = "year,ageFrom,ageTo,persons\n%d,0,,300\n%d,0,,300\n".formatted(first, last);
    return Appraised.with(file, Appraised.inputs(Map.of(), Map.of("people.csv", people)), 0)
        .notices();
  }
}
