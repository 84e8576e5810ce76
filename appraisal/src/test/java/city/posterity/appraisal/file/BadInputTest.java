package city.posterity.appraisal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a file is named with its place and rule, and nothing else is. */
class BadInputTest {

  private static final String GOOD =
      """
      {"title": "T", "currency": "GBP", "priceBase": 2022, "decisionYear": 2026, "horizon": 10,
       "schedules": ["zero", "flat:0.03"], "central": "zero", "population": {"area": "GBR"},
       "reference": "a",
       "generations": [{"id": "old", "to": -18}, {"id": "young", "from": -17, "to": 0},
         {"id": "later", "from": 1}],
       "correlations": {"drivers": ["p", "q"], "matrix": [[1, 0.5], [0.5, 1]]},
       "deflators": {"GBP": {"2019": 85, "2020": 90, "2022": 100}, "USD": {"2020": 100, "2022": 110}},
       "exchangeRates": {"USD": {"2022": 0.8}},
       "options": [{"id": "a", "title": "A", "service": {"first": 1, "last": 10}, "lines": [
         {"id": "x", "kind": "operation", "amounts": {"from": 1, "to": 10, "value": 5, "growth": 0.01},
          "profile": "adults", "driver": "p",
          "uncertainty": {"distribution": "pert", "low": 0.9, "mode": 1, "high": 1.5}},
         {"id": "y", "kind": "acquisition", "amounts": {"0": 7},
          "financing": {"kind": "loan", "years": 10, "rate": 0.02},
          "optimism": {"bound": 0.2, "mitigated": 0.5}},
         {"id": "z", "kind": "externality", "series": "us-epa-2023-sc-co2", "kernel": "A-K1",
          "emissions": {"gas": "co2", "tonnes": {"1": 3}}},
         {"id": "w", "kind": "benefit", "quantity": {"2": 4}, "unitValue": "uk-wellby",
          "profile": {"18-79": 1}, "schedule": "flat:0.01",
          "uncertainty": {"distribution": "discrete", "values": [0.5, 2], "weights": [3, 1]}}]}]}
      """;

  private static Arguments of(String good, String bad, String pointer, String code) {
    return Arguments.of(good, bad, pointer, code);
  }

  static Stream<Arguments> faults() {
    String first = "/options/0/lines/0";
    String emission = "/options/0/lines/2";
    return Stream.of(
        of("\"title\": \"T\"", "\"title\": \" \"", "/title", "not-a-text"),
        of("\"title\": \"T\", ", "", "/title", "missing"),
        of("\"title\": \"T\"", "\"title\": 3", "/title", "not-a-text"),
        of("\"title\": \"T\"", "\"title\": \"T\", \"x\": 1", "/x", "unknown-field"),
        of("\"currency\": \"GBP\"", "\"currency\": \"pounds\"", "/currency", "not-a-currency"),
        of("\"priceBase\": 2022", "\"priceBase\": 1899", "/priceBase", "out-of-range"),
        of("\"decisionYear\": 2026", "\"decisionYear\": 2201", "/decisionYear", "out-of-range"),
        of("\"decisionYear\": 2026", "\"decisionYear\": 2026.5", "/decisionYear", "not-whole"),
        of("\"decisionYear\": 2026, ", "", "/decisionYear", "missing"),
        of("\"horizon\": 10", "\"horizon\": 301", "/horizon", "out-of-range"),
        of("\"horizon\": 10", "\"horizon\": -1", "/horizon", "out-of-range"),
        of("[\"zero\", \"flat:0.03\"]", "[]", "/schedules", "missing"),
        of("[\"zero\", \"flat:0.03\"]", "\"zero\"", "/schedules", "missing"),
        of("[\"zero\", ", "[\"none\", \"zero\", ", "/schedules/0", "unknown-schedule"),
        of("[\"zero\", ", "[\"zero\", \"zero\", ", "/schedules/1", "schedule-twice"),
        of("\"central\": \"zero\"", "\"central\": \"flat:0.02\"", "/central", "central-not-listed"),
        of("\"central\": \"zero\", ", "", "/central", "missing"),
        of("{\"area\": \"GBR\"}", "{\"area\": \"ATL\"}", "/population/area", "unknown-area"),
        of("{\"area\": \"GBR\"}", "{\"file\": \"no.csv\"}", "/population/file", "file-missing"),
        of("{\"area\": \"GBR\"}", "{}", "/population/area", "missing"),
        of("\"area\": \"GBR\"", "\"area\": \"GBR\", \"x\": 1", "/population/x", "unknown-field"),
        of("\"reference\": \"a\"", "\"reference\": \"b\"", "/reference", "unknown-option"),
        of("\"to\": -18", "\"to\": -19", "/generations/1/from", "generation-gap"),
        of("\"id\": \"later\", ", "", "/generations/2/id", "missing"),
        of("\"from\": 1}],", "\"from\": 1, \"x\": 2}],", "/generations/2/x", "unknown-field"),
        of("[0.5, 1]]", "[0.4, 1]]", "/correlations/matrix/1/0", "correlation-not-symmetric"),
        of("[0.5, 1]]", "[0.5]]", "/correlations/matrix/1", "not-square"),
        of(
            "[[1, 0.5], [0.5, 1]]",
            "[[1, 1], [1, 1]]",
            "/correlations/matrix/1",
            "correlation-not-positive-definite"),
        of("[[1, 0.5]", "[[1, 2]", "/correlations/matrix/0/1", "out-of-range"),
        of("\"drivers\": [\"p\", \"q\"], ", "", "/correlations", "missing"),
        of("[0.5, 1]]", "[0.5, 1]], \"x\": 1", "/correlations/x", "unknown-field"),
        of("\"2022\": 110", "\"2022\": 0", "/deflators/USD/2022", "out-of-range"),
        of("\"2022\": 110", "\"then\": 110", "/deflators/USD/then", "not-a-year"),
        of("\"2022\": 0.8", "\"2022\": -0.8", "/exchangeRates/USD/2022", "negative"),
        of("\"exchangeRates\": {\"USD\": {\"2022\": 0.8}},", "", emission, "currency-differs"),
        of("\"last\": 10}", "\"last\": 0}", "/options/0/service/last", "out-of-range"),
        of("\"last\": 10}", "\"last\": 10, \"x\": 1}", "/options/0/service/x", "unknown-field"),
        of("\"title\": \"A\"", "\"colour\": \"A\"", "/options/0/colour", "unknown-field"),
        of("\"id\": \"x\", ", "", first + "/id", "missing"),
        of("\"id\": \"x\", ", "\"id\": \"x\", \"colour\": 1, ", first + "/colour", "unknown-field"),
        of("\"value\": 5", "\"value\": 5, \"x\": 1", first + "/amounts/x", "unknown-field"),
        of("\"operation\"", "\"opera\"", first + "/kind", "unknown-word"),
        of("\"value\": 5", "\"value\": -5", first + "/amounts/value", "negative"),
        of("\"value\": 5", "\"value\": \"5\"", first + "/amounts/value", "not-a-number"),
        of("\"value\": 5", "\"value\": 1e999", first + "/amounts/value", "not-a-number"),
        of("\"value\": 5, ", "", first + "/amounts/value", "missing"),
        of("\"growth\": 0.01", "\"growth\": -1", first + "/amounts/growth", "out-of-range"),
        of("\"to\": 10, \"value\"", "\"to\": 11, \"value\"", first, "beyond-horizon"),
        of(
            "\"from\": 1, \"to\": 10",
            "\"from\": 3, \"to\": 2",
            first + "/amounts/to",
            "span-backwards"),
        of(
            "\"profile\": \"adults\"",
            "\"profile\": \"giants\"",
            first + "/profile",
            "unknown-profile"),
        of("\"distribution\": \"pert\", ", "", first + "/uncertainty/distribution", "missing"),
        of("\"pert\"", "\"bell\"", first + "/uncertainty/distribution", "unknown-word"),
        of("\"low\": 0.9", "\"low\": 1.1", first + "/uncertainty/mode", "distribution-parameter"),
        of("\"low\": 0.9, ", "", first + "/uncertainty/low", "missing"),
        of("\"high\": 1.5", "\"high\": 1.5, \"sd\": 1", first + "/uncertainty/sd", "unknown-field"),
        of("{\"0\": 7}", "{}", "/options/0/lines/1/amounts", "no-amounts"),
        of("{\"0\": 7}", "{\"1001\": 7}", "/options/0/lines/1/amounts/1001", "not-a-year"),
        of("{\"0\": 7}", "{\"1000\": 7}", "/options/0/lines/1", "beyond-horizon"),
        of("\"years\": 10, ", "\"years\": 11, ", "/options/0/lines/1", "beyond-horizon"),
        of("\"years\": 10, ", "", "/options/0/lines/1/financing/years", "missing"),
        of(
            "\"years\": 10, ",
            "\"years\": 2.5, ",
            "/options/0/lines/1/financing/years",
            "not-whole"),
        of(
            "\"kind\": \"loan\", \"years\": 10",
            "\"kind\": \"pay-as-you-go\"",
            "/options/0/lines/1/financing/rate",
            "unknown-field"),
        of(
            "\"years\": 10, ",
            "\"years\": 0, ",
            "/options/0/lines/1/financing/years",
            "out-of-range"),
        of("\"rate\": 0.02", "\"rate\": 1.1", "/options/0/lines/1/financing/rate", "out-of-range"),
        of(
            "\"rate\": 0.02",
            "\"rate\": 0.02, \"x\": 1",
            "/options/0/lines/1/financing/x",
            "unknown-field"),
        of(
            "\"kind\": \"loan\"",
            "\"kind\": \"gift\"",
            "/options/0/lines/1/financing/kind",
            "unknown-word"),
        of(
            "\"mitigated\": 0.5",
            "\"mitigated\": 1.5",
            "/options/0/lines/1/optimism/mitigated",
            "out-of-range"),
        of("\"bound\": 0.2", "\"bound\": -1", "/options/0/lines/1/optimism/bound", "negative"),
        of(
            "\"bound\": 0.2",
            "\"bound\": 0.2, \"x\": 1",
            "/options/0/lines/1/optimism/x",
            "unknown-field"),
        of(
            "\"gas\": \"co2\"",
            "\"gas\": \"co2\", \"x\": 1",
            emission + "/emissions/x",
            "unknown-field"),
        of("\"gas\": \"co2\"", "\"gas\": \"so2\"", emission + "/emissions/gas", "unknown-word"),
        of("\"gas\": \"co2\"", "\"gas\": \"ch4\"", emission + "/emissions/gas", "gas-differs"),
        of("\"us-epa-2023-sc-co2\"", "\"us-none\"", emission + "/series", "unknown-value"),
        of("\"kernel\": \"A-K1\"", "\"kernel\": \"A-K9\"", emission + "/kernel", "unknown-kernel"),
        of("\"kernel\": \"A-K1\"", "\"scenario\": \"hot\"", emission, "scenario-unknown"),
        of("\"uk-wellby\"", "\"uk-joy\"", "/options/0/lines/3/unitValue", "unknown-value"),
        of("{\"18-79\": 1}", "{\"adult\": 1}", "/options/0/lines/3/profile/adult", "not-an-age"),
        of("{\"18-79\": 1}", "{\"18-79\": 0}", "/options/0/lines/3/profile", "profile-empty"),
        of(
            "\"schedule\": \"flat:0.01\"",
            "\"schedule\": \"mine\"",
            "/options/0/lines/3/schedule",
            "unknown-schedule"),
        of("[3, 1]", "[]", "/options/0/lines/3/uncertainty/weights", "not-a-list"),
        of("[3, 1]", "3", "/options/0/lines/3/uncertainty/weights", "not-a-list"),
        of(", \"weights\": [3, 1]", "", "/options/0/lines/3/uncertainty/weights", "not-a-list"),
        of("[3, 1]", "[3, \"1\"]", "/options/0/lines/3/uncertainty/weights/1", "not-a-number"),
        of("\"quantity\": {\"2\": 4}, ", "", "/options/0/lines/3", "no-amounts"),
        of(
            "\"quantity\": {\"2\": 4}",
            "\"quantity\": {\"2\": 4}, \"amounts\": {\"2\": 4}",
            "/options/0/lines/3",
            "amounts-twice"),
        of("\"id\": \"w\"", "\"id\": \"x\"", "/options/0/lines/3/id", "line-twice"));
  }

  private static List<Problem> problems(String file) {
    AppraisalException refused =
        catchThrowableOfType(AppraisalException.class, () -> appraise(file));
    return refused == null ? List.of() : refused.problems();
  }

  private static void appraise(String file) {
    var _ =
        Appraising.run(
            AppraisalReader.read(file.getBytes(StandardCharsets.UTF_8)),
            Inputs.published(),
            "hash",
            1,
            10,
            1);
  }

  @Test
  void theFileWithoutFaultsIsTaken() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachIsNamedWithItsPlaceAndItsRule(String good, String bad, String pointer, String code) {
    assertThat(GOOD).contains(good);
    List<Problem> problems = problems(GOOD.replace(good, bad));
    assertThat(problems)
        .extracting(p -> p.pointer() + " " + p.code())
        .contains(pointer + " " + code)
        // an unknown word, or none, leaves open what belongs to it
        .hasSizeLessThanOrEqualTo(
            code.equals("unknown-word") || pointer.endsWith("/distribution") ? 5 : 2);
    assertThat(problems).allSatisfy(p -> assertThat(p.message()).isNotBlank());
  }

  @Test
  void whatIsNoFileAtAllIsSaid() {
    assertThat(problems("{\"title\": ")).extracting(Problem::code).containsExactly("not-json");
    assertThat(problems("{\"title\": 1, \"title\": 2}"))
        .extracting(Problem::code)
        .containsExactly("not-json");
    assertThat(problems("[]")).extracting(Problem::code).contains("not-an-object");
    assertThat(problems(GOOD.replaceFirst("\"options\": .*(?s).*", "\"options\": []}")))
        .extracting(Problem::code)
        .contains("no-options");
    assertThat(
            problems(
                GOOD.replace("\"options\": [{", "\"options\": [{\"id\": \"a\", \"lines\": []}, {")))
        .extracting(Problem::code)
        .containsExactly("option-twice");
  }

  @Test
  void tooManyLinesAreRefusedAndNotWorkedOn() {
    assertThat(problems(lines(100_001))).extracting(Problem::code).contains("too-many-lines");
    assertThat(problems(lines(100_000)))
        .extracting(Problem::code)
        .contains("line-twice")
        .doesNotContain("too-many-lines");
  }

  private static String lines(int count) {
    String line = "{\"id\": \"x\", \"kind\": \"income\", \"amounts\": {\"1\": 1}}";
    int at = GOOD.indexOf("\"lines\": [") + "\"lines\": [".length();
    return GOOD.substring(0, at) + String.join(",", Collections.nCopies(count, line)) + "]}]}";
  }

  @Test
  void whatIsLeftOutIsWhatItSays() {
    var file = AppraisalReader.read(GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(file.schedules()).containsExactly("zero", "flat:0.03");
    assertThat(file.reference()).isEqualTo("a");
    assertThat(file.deflators().get("GBP")).containsEntry(2020, 90.0);
    assertThat(Objects.requireNonNull(file.correlations()).matrix()[0][1]).isEqualTo(0.5);
    assertThat(file.generations()).extracting(g -> g.id()).containsExactly("old", "young", "later");
    var option = file.options().getFirst();
    assertThat(option.service().last()).isEqualTo(10);
    assertThat(option.lines()).extracting(l -> l.id()).containsExactly("x", "y", "z", "w");

    var shorter =
        AppraisalReader.read(
            """
            {"title": "T", "currency": "GBP", "priceBase": 2022, "decisionYear": 2026, "horizon": 4,
             "schedules": ["zero"], "options": [{"id": "a", "lines": [
              {"id": "x", "kind": "income", "amounts": {"from": 2, "to": 3, "value": 8, "growth": 0.5},
               "incidence": "unallocated"}]}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(shorter.central()).isEqualTo("zero");
    assertThat(shorter.reference()).isNull();
    assertThat(shorter.options().getFirst().title()).isEqualTo("a");
    assertThat(shorter.options().getFirst().service().byYear(4)).containsExactly(0, 1, 1, 1, 1);
    var line = shorter.options().getFirst().lines().getFirst();
    assertThat(line.unallocated()).isTrue();
    assertThat(line.driver()).isNull();
    assertThat(((city.posterity.appraisal.Line.Worth.Money) line.worth()).amounts().byYear(4))
        .containsExactly(0, 0, 8, 12, 0);
  }
}
