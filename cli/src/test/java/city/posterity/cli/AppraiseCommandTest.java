package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Appraisals from the command line. */
class AppraiseCommandTest {

  private static final Path EXAMPLES = Path.of("..", "examples", "appraisal");

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void aWorkedFileIsToldInWordsAndAsData(String name) {
    String file = EXAMPLES.resolve(name + ".json").toString();
    assertThat(run("appraise", "--draws", "2000", file)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("Best over the whole life: ", "Ranking under each schedule", "Who pays and gains")
        .contains("not on observed payments");

    assertThat(run("appraise", "--draws", "2000", "--format", "json", file)).isZero();
    JsonNode result = JsonMapper.shared().readTree(out.toString());
    assertThat(result.get("draws").asInt()).isEqualTo(2_000);
    assertThat(result.get("dataHash").asString()).matches("[0-9a-f]{64}");
    assertThat(result.get("schedules").has("zero")).isTrue();
    String first = out.toString();
    assertThat(run("appraise", "--draws", "2000", "--format", "json", file)).isZero();
    assertThat(out.toString()).as("the same file and seed").isEqualTo(first);
  }

  @Test
  void aWorkedFileBecomesAPageInTheLanguageThatIsAskedFor() {
    String file = EXAMPLES.resolve("school-laptops.json").toString();
    assertThat(run("appraise", "--draws", "500", "--format", "html", file))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">");
    assertThat(out.toString()).contains("Who pays and who gains", "</html>");

    assertThat(run("appraise", "--draws", "5", "--format", "html", "--language", "ar", file))
        .isZero();
    assertThat(out.toString()).startsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">");

    assertThat(run("appraise", "--format", "html", "--language", "de", file)).isEqualTo(2);
    assertThat(err.toString()).contains("en, ar, fr, es, not de");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnceWithItsPlace() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("wrong.json"),
            """
            {"title": "T", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026, "horizon": 5,
             "schedules": ["no-such"], "central": "zero",
             "options": [{"id": "a", "lines": [
               {"id": "x", "kind": "operation", "amounts": {"1": -5}},
               {"id": "x", "kind": "operation", "amounts": {"one": 5}}]}]}
            """);

    assertThat(run("appraise", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("/schedules/0", "no-such")
        .contains("/options/0/lines/0/amounts/1", "[negative]")
        .contains("/options/0/lines/1/amounts/one", "[not-a-year]")
        .contains("/options/0/lines/1/id", "[line-twice]");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void factorsAreThoseOfThePublishedTable() {
    assertThat(run("appraise", "factors", "uk-greenbook-standard", "1", "31")).isZero();
    JsonNode factors = JsonMapper.shared().readTree(out.toString()).get("factors");
    assertThat(factors.get("1").asDouble()).isCloseTo(0.966184, within(1e-6));
    assertThat(factors.get("31").asDouble()).isCloseTo(0.345901, within(1e-6));

    assertThat(run("appraise", "factors", "no-such", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no schedule no-such");
  }

  @Test
  void tablesAreListedWithTheirLicence() {
    assertThat(run("appraise", "schedules")).isZero();
    assertThat(out.toString()).contains("uk-greenbook-standard", "OGL-UK-3.0");
    assertThat(run("appraise", "values")).isZero();
    assertThat(out.toString()).contains("us-epa-2023-sc-co2", "damage-cost");
  }

  @Test
  void aCitysOwnValueIsUsedOnceSomebodyAnswersForIt() throws IOException {
    String values = EXAMPLES.resolve("our-values.yaml").toString();
    Path file =
        Files.writeString(
            directory.resolve("noise.json"),
            """
            {"title": "T", "currency": "GBP", "priceBase": 2024, "decisionYear": 2026, "horizon": 1,
             "schedules": ["zero"], "central": "zero", "population": {"area": "GBR"},
             "options": [{"id": "a", "title": "A", "lines": [
               {"id": "noise", "kind": "externality", "quantity": {"0": 10}, "unitValue": "our-noise",
                "profile": "per_head"},
               {"id": "tax", "kind": "operation", "amounts": {"0": 1}, "profile": "tax_stylised"}]}]}
            """);

    assertThat(run("appraise", "--format", "json", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no value “our-noise”");
    assertThat(run("appraise", "--values", values, file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("[value-not-confirmed]");
    assertThat(
            run(
                "appraise",
                "--format=json",
                "--values=" + values,
                "--confirm=our-noise=Ada Ray",
                "--confirm=tax_stylised=Bo Lund",
                file.toString()))
        .as(err.toString())
        .isZero();
    JsonNode result = JsonMapper.shared().readTree(out.toString());
    assertThat(result.at("/schedules/zero/options/a/presentCost").asDouble()).isEqualTo(601);
    assertThat(out.toString())
        .contains("Ada Ray answers for our-noise", "Bo Lund answers for tax_stylised")
        .contains("our-values.yaml 1")
        .doesNotContain("illustrative-profile");

    assertThat(
            run(
                "appraise",
                "--values=" + values,
                "--confirm=our-noise=Ada",
                "--confirm=tax_stylized=Bo",
                file.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("tax_stylized", "[confirmation-needless]");
    assertThat(run("appraise", "values", "--values", values)).isZero();
    assertThat(out.toString()).contains("our-noise", "dwelling-year");
    Path broken = Files.writeString(directory.resolve("ours.yaml"), "version: 1\nvalues: [7]");
    assertThat(run("appraise", "values", "--values", broken.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("ours.yaml", "[values-malformed]");
  }

  @Test
  void bidsAreScored() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bids.json"),
            """
            {"formula": "LOWEST_RATIO", "priceWeight": 50, "qualityWeight": 50, "bids": [
              {"id": "A", "price": 50, "quality": 50}, {"id": "B", "price": 75, "quality": 75},
              {"id": "C", "price": 100, "quality": 100}]}
            """);

    assertThat(run("appraise", "score", file.toString())).as(err.toString()).isZero();
    JsonNode result = JsonMapper.shared().readTree(out.toString());
    assertThat(result.at("/scores/B/total").asDouble()).isCloseTo(70.8333, within(1e-4));
    assertThat(out.toString()).contains("middle-bid");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Posterity.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
