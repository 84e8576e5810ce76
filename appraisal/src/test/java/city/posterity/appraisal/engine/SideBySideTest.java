package city.posterity.appraisal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Problem;
import city.posterity.appraisal.generation.Comparison.Dominance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options beside each other, and money from elsewhere beside that of the file. */
class SideBySideTest {

  private static String file(int horizon, String... options) {
    return """
    {"title": "T", "currency": "GBP", "priceBase": 2022, "decisionYear": 2026, "horizon": %d,
     "schedules": ["zero"], "population": {"area": "GBR"}, "options": [%s]}
    """
        .formatted(horizon, String.join(", ", options));
  }

  private static String option(String id, String... lines) {
    return "{\"id\": \"%s\", \"lines\": [%s]}".formatted(id, String.join(", ", lines));
  }

  private static String line(String kind, String amounts, String more) {
    return "{\"id\": \"%s\", \"kind\": \"%s\", \"amounts\": {%s}%s}"
        .formatted(kind, kind, amounts, more);
  }

  @Test
  void theTwoBestChangePlacesAtTheRateThatMakesThemAlike() {
    Result result =
        Appraised.file(
            file(
                1,
                option("far", line("acquisition", "\"0\": 500", "")),
                option("later", line("acquisition", "\"1\": 110", "")),
                option("now", line("acquisition", "\"0\": 100", ""))));
    assertThat(result.switching().between()).containsExactly("now", "later");
    assertThat(result.switching().rates())
        .singleElement()
        .satisfies(r -> assertThat(r).isCloseTo(0.1, within(1e-8)));

    Result two =
        Appraised.file(
            file(
                1,
                option("later", line("acquisition", "\"1\": 110", "")),
                option("now", line("acquisition", "\"0\": 100", ""))));
    assertThat(two.switching().rates()).hasSize(1);
  }

  @Test
  void anOptionThatCostsNobodyMoreDominates() {
    String adults = ", \"profile\": \"adults\"";
    Result result =
        Appraised.file(
            file(
                1,
                option("dear", line("acquisition", "\"0\": 120", adults)),
                option("cheap", line("acquisition", "\"0\": 100", adults)),
                option(
                    "on children",
                    line("acquisition", "\"0\": 50", ", \"profile\": {\"0-17\": 1}"))));
    assertThat(result.dominance()).containsExactly(new Dominance("cheap", "dear"));
  }

  @Test
  void whatIsWorthNothingToABirthYearNamesNone() {
    String all = ", \"profile\": \"per_head\"";
    Result result =
        Appraised.file(
            file(
                1,
                option(
                    "a",
                    line("operation", "\"1\": 100", all),
                    line("benefit", "\"1\": 100", all))));
    assertThat(result.options().getFirst().cohorts()).isEmpty();
    Result more = Appraised.file(file(1, option("a", line("operation", "\"1\": 100", all))));
    assertThat(more.options().getFirst().cohorts()).hasSize(101);
  }

  @Test
  void oneYearAloneHasNoCostAYear() {
    Result one = Appraised.file(file(0, option("a", line("acquisition", "\"0\": 100", ""))));
    assertThat(one.options().getFirst().equivalentAnnual()).isEmpty();
    Result two = Appraised.file(file(1, option("a", line("acquisition", "\"0\": 100", ""))));
    assertThat(two.options().getFirst().equivalentAnnual())
        .containsExactly(Map.entry("zero", 100.0));
  }

  @Test
  void moneyOfAnotherCountryAndYearIsConverted() {
    String dollars =
        file(
                2,
                option(
                    "a",
                    line(
                        "acquisition",
                        "\"0\": 100, \"2\": 50",
                        ", \"currency\": \"USD\", \"priceBase\": 2020"),
                    line("operation", "\"1\": 10", ", \"priceBase\": 2020"),
                    line("energy", "\"1\": 10", ", \"currency\": \"GBP\", \"priceBase\": 2022")))
            .replace(
                "\"options\"",
                """
                "deflators": {"USD": {"2020": 100, "2022": 125}, "GBP": {"2020": 80, "2022": 100}},
                "exchangeRates": {"USD": {"2022": 0.5}}, "options\"\
                """);
    var lines = Appraised.file(dollars).options().getFirst().lines();
    assertThat(lines.get(0).cost()).containsExactly(62.5, 0, 31.25);
    assertThat(lines.get(1).cost()).containsExactly(0, 12.5, 0);
    assertThat(lines.get(2).cost()).containsExactly(0, 10, 0);
    assertThat(lines).allMatch(l -> l.unit() == null);

    var nothing = Appraised.inputs(Map.of(), Map.of());
    assertThat(Appraised.problems(dollars.replace("\"2022\": 0.5", "\"2021\": 0.5"), nothing))
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(tuple("/options/0/lines/0", "currency-differs"));
    assertThat(Appraised.problems(dollars.replace("\"2020\": 80, ", ""), nothing))
        .extracting(Problem::pointer, Problem::code, Problem::message)
        .containsExactly(
            tuple(
                "/options/0/lines/1",
                "price-base-differs",
                "this line is in prices of 2020, the file in those of 2022: give /deflators/GBP/2020"));
  }

  @Test
  void aServiceFallsOnItsCountedUsers() {
    String school =
        file(0, option("a", line("benefit", "\"0\": 90", ", \"profile\": \"pupils.csv\"")));
    var pupils =
        Appraised.inputs(
            Map.of(),
            Map.of("pupils.csv", "year,ageFrom,ageTo,persons\n2026,0,9,200\n2026,10,19,100\n"));
    var cohorts = Appraised.with(school, pupils, 0).options().getFirst().cohorts();
    assertThat(cohorts).hasSize(20).containsKeys(2007, 2026);
    assertThat(cohorts.tailMap(2017).values().stream().mapToDouble(c -> c.present()).sum())
        .as("two thirds of those who use it are up to nine")
        .isCloseTo(60, within(1e-9));
    assertThat(Appraised.problems(school, Appraised.inputs(Map.of(), Map.of())))
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(tuple("/options/0/lines/0/profile", "unknown-profile"));
  }
}
