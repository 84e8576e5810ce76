package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as it was, whatever words people write. */
class PackWriterTest {

  private static final int SEEDS = Integer.getInteger("posterity.seeds", 400);

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    for (int seed = 0; seed < SEEDS; seed++) {
      PackText written = RandomPack.of(seed);
      String yaml = PackWriter.yaml(written);
      Policy read = read(yaml);

      String as = "seed " + seed + "\n" + yaml;
      PackText again = PackText.of(read);
      assertThat(again.clauses()).as(as).isEqualTo(written.clauses());
      assertThat(again.terms()).as(as).isEqualTo(written.terms());
      assertThat(again.title()).as(as).isEqualTo(written.title());
      assertThat(again.status()).as(as).isEqualTo(written.status());
      assertThat(again.purpose()).as(as).isEqualTo(written.purpose());
      assertThat(again.attribution()).as(as).isEqualTo(written.attribution());
      assertThat(again.languages()).as(as).isEqualTo(written.languages());
      var params = new LinkedHashMap<String, ParameterText>();
      read.parameters().forEach((name, p) -> params.put(name, ParameterText.of(p)));
      assertThat(params).as(as).isEqualTo(written.params());
      assertThat(PackWriter.yaml(written)).as(as).isEqualTo(yaml);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "no", "1e3", "null", "~", "- so", "a: b", "# so", "'so", "\"", "'"})
  void aWordThatYamlWouldTakeForSomethingElseStaysAWord(String word) {
    PackText pack = one(ClauseText.of("A-1", Text.english(word), text(word), Obligation.MUST));

    Clause read = read(PackWriter.yaml(pack)).clauses().values().iterator().next();
    assertThat(read.title().toString()).isEqualTo(word);
    assertThat(read.text().toString()).isEqualTo(word);
  }

  @Test
  void whatIsPastedIntoAFormHasItsLinesAndNoBlanksAround() {
    PackText pack =
        one(ClauseText.of("A-1", text(" So. "), text("One.\r\n\r\nTwo.\r\n"), Obligation.MUST));

    String yaml = PackWriter.yaml(pack);
    Clause read = read(yaml).clauses().values().iterator().next();
    assertThat(read.text().toString()).isEqualTo("One.\n\nTwo.");
    assertThat(yaml).contains("  text: |-\n    One.\n\n    Two.\n").contains("  title: So.\n");
  }

  @Test
  void aTextLooksAsPeopleWriteIt() {
    var words = new LinkedHashMap<String, String>();
    words.put("fr", "Assez de monde");
    words.put("en", "Enough people");
    Text text = new Text(words);
    var check = CheckText.of(List.of("team.size"), "team.size >= params.least");
    var clause =
        new ClauseText(
            "A-1",
            null,
            List.of(),
            null,
            text,
            text,
            text,
            null,
            Obligation.MUST,
            List.of(),
            "G1",
            check,
            Enforcement.BLOCK,
            null,
            Map.of("sdg", List.of("12.7")));
    var terms =
        new Terms(
            Map.of("team.size", new Terms.FactTerm(FactType.INT, null, null)),
            Map.of("G1", new Terms.GateTerm(text, null, List.of("plan.approve"))),
            Map.of(),
            Map.of(),
            Map.of());
    var least =
        new ParameterText(
            3L, FactType.INT, Origin.CITY, "people", null, null, Parameter.Tighter.HIGHER);
    var pack =
        new PackText(
            "town",
            "1",
            null,
            null,
            null,
            null,
            List.of("en", "fr"),
            List.of(),
            List.of(),
            Map.of(),
            terms,
            Map.of("least", least),
            List.of(clause));

    assertThat(PackWriter.yaml(pack))
        .isEqualTo(
            """
            schema_version: 1
            policy_id: town
            version: '1'
            languages:
            - en
            - fr
            gates:
            - id: G1
              name:
                en: Enough people
                fr: Assez de monde
              commands:
              - plan.approve
            facts:
              team.size:
                type: int
            params:
              least:
                value: 3
                origin: city
                tighter: higher
                unit: people
            clauses:
            - id: A-1
              title:
                en: Enough people
                fr: Assez de monde
              text:
                en: Enough people
                fr: Assez de monde
              plain:
                en: Enough people
                fr: Assez de monde
              obligation: must
              gate: G1
              check:
                mode: automated
                facts:
                - team.size
                expr: team.size >= params.least
              on_fail: block
              maps:
                sdg:
                - '12.7'
            """);
  }

  private static Policy read(String yaml) {
    return PolicyReader.read(PackSource.of("pack.yaml", yaml), _ -> Optional.empty());
  }

  private static Text text(String words) {
    return Text.english(words);
  }

  private static PackText one(ClauseText clause) {
    return new PackText(
        "town",
        "1",
        null,
        null,
        null,
        null,
        List.of("en"),
        List.of(),
        List.of(),
        Map.of(),
        Terms.NONE,
        Map.of(),
        List.of(clause));
  }
}
