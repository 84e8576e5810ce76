package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong with a pack is named with its line and what would be right, and no pack comes of
 * it.
 */
class BadPackTest {

  private static final String PACK =
      """
      policy_id: town
      version: "1"
      languages: [en]
      facts:
        value: decimal
        team.size: int
      params:
        least: {value: 3, tighter: higher}
        limit: {value: 100, tighter: lower}
      bands:
        light: "value < 10.0"
        high: "true"
      gates:
      - {id: G1, name: Plan, commands: [plan.approve]}
      clauses:
      - id: A-1
        title: Enough people
        text: There are enough people.
        obligation: must
        gate: G1
        on_fail: block
        waiver: Two people sign.
        waiver_signatures: 2
        bands: [high]
        check: {mode: hybrid, facts: [team.size], expr: "team.size >= params.least"}
        attestation: {statement: They are there., role: officer, object: team}
      """;

  private static Policy read(String yaml) {
    return PolicyReader.read(PackSource.of("p.yaml", yaml), _ -> Optional.empty());
  }

  /** Every problem, as a line of text. */
  private static List<String> problems(Runnable reading) {
    var refused = catchThrowableOfType(PackException.class, reading::run);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(PackProblem::toString).toList();
  }

  private static List<String> problems(String yaml) {
    return problems(() -> read(yaml));
  }

  @Test
  void thePackItselfIsFine() {
    assertThat(read(PACK).clauses()).containsOnlyKeys("A-1");
  }

  @Test
  void packsThatTightenEachOtherAreACircle(@TempDir java.nio.file.Path folder) throws IOException {
    for (String[] pair :
        List.of(new String[] {"a", "b"}, new String[] {"b", "c"}, new String[] {"c", "a"})) {
      Files.writeString(
          folder.resolve(pair[0] + ".yaml"),
          "policy_id: %s%nversion: '1'%ntightens: [%s]%n".formatted(pair[0], pair[1]));
    }
    String before = Packs.shipped("posterity-igp-draft").digest();

    assertThatThrownBy(() -> Packs.read(folder.resolve("a.yaml")))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("a.yaml:3: the pack 'b' that it tightens cannot be read")
        .hasMessageContaining("in a circle: b → c → a → b; expected no circle");
    assertThat(Packs.shipped("posterity-igp-draft").digest()).isEqualTo(before);
  }

  @Test
  void aPackDoesNotTightenItself() {
    assertThat(problems("policy_id: town\nversion: '1'\ntightens: [town]\n"))
        .containsExactly(
            "p.yaml:3: the pack tightens 'town', which is itself; expected the id of another pack");
  }

  @Test
  void manyPacksOverOneAreReadOnceEach(@TempDir java.nio.file.Path folder) throws IOException {
    Files.writeString(folder.resolve("p0.yaml"), PACK.replace("town", "p0"));
    String below = "p0";
    for (int i = 1; i <= 25; i++) {
      for (String side : List.of("l", "r")) {
        Files.writeString(
            folder.resolve("p" + i + side + ".yaml"),
            "policy_id: p%d%s%nversion: '1'%ntightens: [%s]%n".formatted(i, side, below));
      }
      below = "p" + i + "l, p" + i + "r";
    }
    Files.writeString(
        folder.resolve("top.yaml"), "policy_id: top\nversion: '1'\ntightens: [" + below + "]\n");

    assertThat(Packs.read(folder.resolve("top.yaml")).clauses()).containsOnlyKeys("A-1");
  }

  @Test
  void aPartNamesNoPartsAndIsThereOnce(@TempDir java.nio.file.Path folder) throws IOException {
    Files.writeString(
        folder.resolve("pack.yaml"),
        "policy_id: town\nversion: '1'\nparts: [one.yaml, pack.yaml, one.yaml, ../two.yaml]\n");
    Files.writeString(folder.resolve("one.yaml"), "parts: [pack.yaml]\n");

    assertThat(problems(() -> readFile(folder)))
        .anySatisfy(
            p -> assertThat(p).startsWith("pack.yaml:3: the part 'pack.yaml' is there already"))
        .anySatisfy(
            p -> assertThat(p).startsWith("pack.yaml:3: the part 'one.yaml' is there already"))
        .anySatisfy(p -> assertThat(p).startsWith("pack.yaml:3: the part '../two.yaml'"))
        .anySatisfy(p -> assertThat(p).startsWith("one.yaml:1: the key 'parts' is unknown"));
  }

  private static void readFile(java.nio.file.Path folder) {
    try {
      Packs.read(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAliasThatStandsInWhatItStandsForIsACircle() {
    assertThat(problems("policy_id: town\nversion: '1'\nprinciples: &a\n  P1: *a\n"))
        .containsExactly(
            "p.yaml:3: an alias here stands for what it stands in; expected no circle");
  }

  @Test
  void aliasesOfAliasesDoNotFillTheMemory() {
    var yaml = new StringBuilder("policy_id: town\nversion: '1'\na0: &a0 [x, x]\n");
    for (int i = 1; i < 9; i++) {
      String before = "*a" + (i - 1);
      yaml.append(
          "a%d: &a%d [%s]%n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(6, before))));
    }
    assertThat(problems(yaml.toString()))
        .singleElement()
        .asString()
        .contains("the aliases of the file come to more than 500000 values");
    assertThat(problems("policy_id: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("the file is nested too deeply");
  }

  @Test
  void aParameterIsAValueAndRefersToNoOther() {
    assertThat(problems(PACK.replace("{value: 3, ", "{value: {params: limit}, ")))
        .first()
        .asString()
        .startsWith("p.yaml:8: the parameter 'least' is a mapping; expected a number");
    assertThat(problems(PACK.replace("{value: 3, ", "{value: params.limit, ")))
        .anySatisfy(
            p -> assertThat(p).contains("the check of A-1 joins things that do not go together"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "band == 'high' | the band 'light' reads 'band'",
        "gate == 'G1' | the band 'light' reads 'gate'",
        "true | the band 'high' is never reached: 'light' always holds",
      })
  void aBandStandsForItself(String condition, String why) {
    assertThat(problems(PACK.replace("value < 10.0", condition)))
        .anySatisfy(p -> assertThat(p).contains("p.yaml:1").contains(why).contains("; expected "));
  }

  @Test
  void bandsLeaveNoGapAndDoNotOverlap() {
    assertThat(problems(PACK.replace("high: \"true\"", "high: \"value > 10.0\"")))
        .containsExactly(
            "p.yaml:12: the bands leave a gap: a procurement may be in none of light, high;"
                + " expected the last one with the condition \"true\"");
    assertThat(
            problems(
                PACK.replace("  high: \"true\"", "  again: \"value < 10.0\"\n  high: \"true\"")))
        .containsExactly(
            "p.yaml:12: the band 'again' overlaps 'light': it is the same condition; expected each"
                + " condition once");
  }

  @Test
  void aBandThatCannotBeWorkedOutIsAnErrorAndNotAClauseLess() {
    Policy policy = read(PACK.replace("value < 10.0", "1 / team.size > 0"));
    Facts facts = Facts.of(policy, Map.of("team", Map.of("size", 0)));

    assertThat(PolicyCheck.run(policy, facts, Scope.ALL, null).results().getFirst().outcome())
        .isEqualTo(Outcome.ERROR);
  }

  @Test
  void aTextThatLacksOneOfThePacksLanguagesIsNamed() {
    String twoLanguages =
        PACK.replace("languages: [en]", "languages: [en, fr]")
            .replace("name: Plan", "name: {en: Plan, fr: Plan}")
            .replace("title: Enough people", "title: {en: Enough people, fr: Assez de monde}")
            .replace(
                "text: There are",
                "text: {en: There are enough people., fr: Assez de monde.}\n  # ")
            .replace("waiver: Two people sign.", "waiver: {en: Two sign., fr: Deux signent.}")
            .replace("statement: They are there.", "statement: {en: There., fr: Là.}");
    assertThat(read(twoLanguages).languages()).containsExactly("en", "fr");

    assertThat(problems(twoLanguages.replace(", fr: Assez de monde}", "}")))
        .containsExactly("p.yaml:17: 'title' is not there in 'fr'; expected each of [en, fr]");
    assertThat(problems(twoLanguages.replace("{en: Plan, fr: Plan}", "Plan")))
        .containsExactly("p.yaml:14: 'name' is not there in 'fr'; expected each of [en, fr]");
    assertThat(problems(twoLanguages.replace("fr: Plan}", "fe: Plan}")))
        .anySatisfy(
            p -> assertThat(p).contains("'fe' is unknown; expected 'fr' (did you mean that?)"));
  }

  @Test
  void anIdThatIsThereTwiceIsNamedWithBothPlaces() {
    String again = PACK + PACK.substring(PACK.indexOf("- id: A-1"));
    assertThat(problems(again))
        .containsExactly(
            "p.yaml:27: the clause 'A-1' is already at p.yaml:16; expected each id once");
  }

  @Test
  void anIdThatIsInTwoPartsIsNamedWithBothPlaces(@TempDir java.nio.file.Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("pack.yaml"), PACK.replace("languages", "parts: [more.yaml]\nlanguages"));
    Files.writeString(
        folder.resolve("more.yaml"),
        "facts: {team.size: int}\n" + PACK.substring(PACK.indexOf("clauses:")));
    assertThat(problems(() -> readFile(folder)))
        .containsExactly(
            "more.yaml:1: the fact 'team.size' is already at pack.yaml:7; expected each id once",
            "more.yaml:3: the clause 'A-1' is already at pack.yaml:17; expected each id once");
  }

  @Test
  void aPathThatIsThereTwiceIsNamed() {
    assertThat(problems(PACK.replace("  team.size: int", "  team.size: int\n  team.size: decimal")))
        .containsExactly(
            "p.yaml:7: 'team.size' in 'facts' is already on line 6; expected each key once");
    assertThat(problems(PACK.replace("  team.size: int", "  team.size: int\n  team: string")))
        .anySatisfy(p -> assertThat(p).contains("'team' is two things at once"));
    assertThat(problems(PACK.replace("facts: [team.size]", "facts: [team.size, team.size]")))
        .containsExactly(
            "p.yaml:25: 'team.size' is twice in 'facts' of the check of A-1; expected each once");
  }

  private static List<String> loosened(String child) {
    return problems(() -> tighten(PACK, child));
  }

  private static Policy tighten(String parent, String child) {
    return PolicyReader.read(
        PackSource.of("c.yaml", "policy_id: ours\nversion: '1'\ntightens: [town]\n" + child),
        _ -> Optional.of(read(parent)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "params: {least: {value: 2, tighter: higher}} | the parameter 'least' is weaker than in 'town'; expected 3 or higher",
        "params: {limit: {value: 101, tighter: lower}} | the parameter 'limit' is weaker than in 'town'; expected 100 or lower",
        "params: {least: {value: 3, tighter: lower}} | the parameter 'least' is weaker than in 'town'; expected 3 or higher, and tighter: higher",
        "params: {least: {value: 3, tighter: neither}} | the parameter 'least' is weaker than in 'town'",
        "facts: {team.size: decimal} | the fact 'team.size' is decimal and not as in 'town'; expected int",
        "gates: [{id: G1, name: Plan}] | the gate G1 guards fewer commands than in 'town'; expected all of plan.approve",
        "bands: {light: 'value < 1000.0', high: 'true'} | the bands are not those of 'town'; expected no 'bands'",
        "off: {A-2: Not ours.} | the clause that is off, 'A-2' is unknown; expected 'A-1' (did you mean that?)",
      })
  void whatAPackTightensIsNotLoosened(String child, String why) {
    assertThat(loosened(child))
        .anySatisfy(p -> assertThat(p).startsWith("c.yaml:4: ").contains(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "obligation: must | obligation: should | obligation is should",
        "on_fail: block | on_fail: warn | on_fail is warn",
        "waiver_signatures: 2 | waiver_signatures: 1 | a waiver needs fewer signatures",
        "role: officer | role: [officer, clerk] | more roles may attest it",
        "object: team | object: plan | the attestation speaks of something else",
        "gate: G1 | commands: [plan.draft]\\n  gate: G1 | it guards other commands",
        "facts: [team.size] | facts: [] | it needs fewer facts",
        "expr: \"team.size >= params.least\" | expr: \"team.size >= 1\" | the expression is another",
        "gate: G1 | applies_when: \"value > 5.0\"\\n  gate: G1 | applies_when is another",
      })
  void aClauseStatedAnewIsAsStrict(String before, String after, String why) {
    String clause = PACK.substring(PACK.indexOf("clauses:"));
    assertThat(tighten(PACK, clause).clauses()).hasSize(1);
    assertThat(loosened(clause.replace(before, after.replace("\\n", "\n"))))
        .anySatisfy(
            p -> assertThat(p).startsWith("c.yaml:5: A-1 is weaker than in 'town': " + why));
  }

  @Test
  void theWeakerOfTwoParentsIsNotTakenQuietly() {
    String weaker =
        PACK.replace("on_fail: block", "on_fail: warn")
            .replace("policy_id: town", "policy_id: village");
    assertThat(
            problems(() ->
                PolicyReader.read(
                    PackSource.of(
                        "c.yaml", "policy_id: ours\nversion: '1'\ntightens: [village, town]\n"),
                    id -> Optional.of(read(id.equals("town") ? PACK : weaker)))))
        .singleElement()
        .asString()
        .startsWith("c.yaml:3: A-1 is weaker than in 'town': on_fail is warn");
  }
}
