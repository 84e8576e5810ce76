package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack may speak with the words of another without having its clauses. */
class UsesTest {

  private static final String WORDS =
      """
      policy_id: words
      version: "1"
      principles: {P1: People first}
      roles: {officer: Runs it, approver: Looks again}
      facts: {team.size: int, value: decimal}
      params: {least: {value: 3, tighter: higher, unit: people, text: Smallest team}, low: 10.0}
      bands: {light: value < params.low, high: "true"}
      gates: [{id: G1, name: Plan, commands: [plan.approve]}]
      clauses:
      - {id: W-1, title: Team, text: So., gate: G1, on_fail: block, check: {mode: automated, facts: [team.size], expr: team.size >= params.least}}
      """;

  private static final String HEAD = "policy_id: group\nversion: '1'\nuses: [words]\n";

  private static final String CLAUSE =
      "clauses:\n- {id: C-1, title: Ours, text: So., principle: P1, gate: G1, on_fail: block,"
          + " bands: [light], waived_by: officer, check: {mode: automated, facts: [team.size],"
          + " expr: team.size >= params.least}}\n";

  private static Policy words() {
    return PolicyReader.read(PackSource.of("words.yaml", WORDS), _ -> Optional.empty());
  }

  private static Policy tight() {
    return PolicyReader.read(
        PackSource.of("tight.yaml", WORDS.replace("words", "tight").replace("W-1", "T-1")),
        _ -> Optional.empty());
  }

  private static Policy read(String yaml) {
    return PolicyReader.read(
        PackSource.of("g.yaml", yaml),
        id ->
            switch (id) {
              case "words" -> Optional.of(words());
              case "tight" -> Optional.of(tight());
              default ->
                  Packs.SHIPPED.contains(id) ? Optional.of(Packs.shipped(id)) : Optional.empty();
            });
  }

  private static List<String> problems(String yaml) {
    var refused = catchThrowableOfType(PackException.class, () -> read(yaml));
    assertThat(refused).as(yaml).isNotNull();
    return refused.problems().stream().map(PackProblem::toString).toList();
  }

  private static Parameter least(Policy policy) {
    return Objects.requireNonNull(policy.parameters().get("least"));
  }

  @Test
  void itHasTheWordsAndNoClauses() {
    Policy group = read(HEAD + CLAUSE);

    assertThat(group.clauses()).containsOnlyKeys("C-1");
    assertThat(group.uses()).containsExactly("words");
    assertThat(group.tightens()).isEmpty();
    assertThat(group.buildsOn()).containsExactly("words");
    assertThat(group.facts()).isEqualTo(words().facts());
    assertThat(group.gates()).isEqualTo(words().gates());
    assertThat(group.roles()).isEqualTo(words().roles());
    assertThat(group.principles()).isEqualTo(words().principles());
    assertThat(group.bands()).isEqualTo(words().bands());
    Facts facts = Facts.read(group, "{\"value\": 5, \"team\": {\"size\": 2}}");
    assertThat(PolicyCheck.run(group, facts, Scope.at("G1"), null).results())
        .extracting(f -> f.clause().id() + " " + f.outcome())
        .containsExactly("C-1 FAIL");
  }

  @Test
  void itMaySetANumberLowerAndABandAnew() {
    Policy group =
        read(
            HEAD
                + "params: {least: 2, low: 5.0}\nbands: {light: value < params.low, mid: 'true'}\n");

    assertThat(least(group).shown()).isEqualTo("2 people");
    assertThat(least(group).text()).hasToString("Smallest team");
    assertThat(group.bands()).containsOnlyKeys("light", "mid");
  }

  @Test
  void whatItTightensGoesBeforeWhatItUses() {
    String both = HEAD + "tightens: [tight]\n";
    String used = WORDS.replace("value: 3", "value: 9").replace("name: Plan", "name: Used");
    Policy city =
        PolicyReader.read(
            PackSource.of("g.yaml", both),
            id ->
                Optional.of(
                    id.equals("tight")
                        ? tight()
                        : PolicyReader.read(PackSource.of("w", used), _ -> Optional.empty())));

    assertThat(city.clauses()).containsOnlyKeys("T-1");
    assertThat(least(city).value()).isEqualTo(3L);
    assertThat(Objects.requireNonNull(city.gates().get("G1")).name()).hasToString("Plan");
    assertThat(city.buildsOn()).containsExactly("tight", "words");
    assertThat(problems(both + "params: {least: 2}\n"))
        .containsExactly(
            "g.yaml:5: the parameter 'least' is weaker than in 'tight'; expected 3 people or"
                + " higher, and tighter: higher");
  }

  @Test
  void aPackThatItTightensAndUsesIsTightened() {
    Policy city = read("policy_id: group\nversion: '1'\nuses: [words]\ntightens: [words]\n");

    assertThat(city.clauses()).containsOnlyKeys("W-1");
    assertThat(city.buildsOn()).containsExactly("words");
  }

  @Test
  void whatTheRecordsYieldTheyYieldHereToo() {
    Policy draft = Packs.shipped("posterity-igp-draft");
    Policy group = read("policy_id: group\nversion: '1'\nuses: [posterity-igp-draft]\n");

    assertThat(group.facts().values()).anyMatch(group::isRecorded);
    assertThat(group.facts().values()).allMatch(f -> group.isRecorded(f) == draft.isRecorded(f));
  }

  @Test
  void allPacksThatComeWithTheLibraryCanBeUsedTogether() {
    Policy group =
        read(
            "policy_id: group\nversion: '1'\nuses: [guidelines, posterity-igp-draft, emergency]\n");

    assertThat(group.gates()).containsKeys("G0", "G9", "E0", "E4");
    assertThat(group.clauses()).isEmpty();
  }

  @Test
  void aPackThatNobodyKnowsIsRefusedWithTheOneThatIsMeant() {
    assertThat(problems(HEAD.replace("words", "posterity-ipg-draft")))
        .containsExactly(
            "g.yaml:3: the pack uses 'posterity-ipg-draft', which is unknown; expected"
                + " 'posterity-igp-draft' (did you mean that?), one of guidelines,"
                + " posterity-igp-draft, emergency, or a file of yours");
    assertThat(problems(HEAD.replace("words", "group")))
        .containsExactly(
            "g.yaml:3: the pack uses 'group', which is itself; expected the id of another pack");
  }

  @Test
  void aCircleOfPacksIsRefused(@TempDir java.nio.file.Path folder) throws IOException {
    for (String[] pack :
        List.of(
            new String[] {"a", "uses", "b"},
            new String[] {"b", "tightens", "c"},
            new String[] {"c", "uses", "a"})) {
      Files.writeString(
          folder.resolve(pack[0] + ".yaml"),
          "policy_id: %s%nversion: '1'%n%s: [%s]%n".formatted(pack[0], pack[1], pack[2]));
    }

    assertThatThrownBy(() -> Packs.read(folder.resolve("a.yaml")))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("a.yaml:3: the pack 'b' that it uses cannot be read")
        .hasMessageContaining("packs build on each other in a circle: b → c → a → b");
  }

  @Test
  void aPackBesideItCanBeUsed(@TempDir java.nio.file.Path folder) throws IOException {
    Files.writeString(folder.resolve("words.yaml"), WORDS);
    Files.writeString(folder.resolve("group.yaml"), HEAD + CLAUSE);

    assertThat(Packs.read(folder.resolve("group.yaml")).clauses()).containsOnlyKeys("C-1");
  }

  @Test
  void theDigestSpeaksOfWhatIsUsedToo() {
    String used = WORDS.replace("value: 3", "value: 4");
    Policy before = read(HEAD + CLAUSE);
    Policy after =
        PolicyReader.read(
            PackSource.of("g.yaml", HEAD + CLAUSE),
            _ -> Optional.of(PolicyReader.read(PackSource.of("w", used), _ -> Optional.empty())));

    assertThat(after.digest()).isNotEqualTo(before.digest());
    assertThat(read(HEAD + CLAUSE).digest()).isEqualTo(before.digest());
  }

  @Test
  void aNumberThatIsWrittenWronglyIsRefusedAndOneForPeopleIsNot() {
    assertThat(problems(HEAD + "params: {leest: 4}\n"))
        .containsExactly(
            "g.yaml:4: the parameter 'leest' is not in 'words', and no clause here reads it, so it"
                + " would change nothing; expected 'least' (did you mean that?)");
    assertThat(read(HEAD + "params: {cycle_racks: 4}\n").parameters()).containsKey("cycle_racks");
  }

  @Test
  void aFactKeepsItsKind() {
    assertThat(problems(HEAD + "facts: {team.size: string}\n"))
        .anySatisfy(p ->
            assertThat(p)
                .isEqualTo(
                    "g.yaml:4: the fact 'team.size' is string and not as in 'words'; expected"
                        + " int"));
  }

  @Test
  void clausesOfWhatIsUsedAreNotThereToBeSwitchedOff() {
    assertThat(problems(HEAD + "off: {W-1: We have no team.}\n"))
        .singleElement()
        .asString()
        .startsWith("g.yaml:4: the clause that is off, 'W-1' is unknown");
    assertThat(Map.copyOf(read(HEAD).off())).isEmpty();
  }
}
