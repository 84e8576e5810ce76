package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft that begins with a policy that is there asks for the same as that policy. */
class PackTextTest {

  private static final String DRAFT = "posterity-igp-draft";
  private static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();

  private static Policy read(PackText text) {
    return PolicyReader.read(
        PackSource.of("pack.yaml", PackWriter.yaml(text)),
        id -> Packs.SHIPPED.contains(id) ? Optional.of(Packs.shipped(id)) : Optional.empty());
  }

  private static List<String> found(Policy policy, String facts) {
    return PolicyCheck.run(policy, Facts.read(policy, facts), Scope.ALL, null).results().stream()
        .map(f -> f.gate() + " " + f.clause().id() + " " + f.outcome() + " " + f.missing())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guidelines", DRAFT, "emergency"})
  void aPolicyThatComesWithTheLibraryIsWrittenOutAndReadAgain(String id) {
    Policy shipped = Packs.shipped(id);
    PackText text = PackText.of(shipped).named("working-group", "0.1");
    assertThat(text.uses()).containsExactly(id);
    assertThat(text.terms()).isEqualTo(Terms.NONE);

    Policy draft = read(text);
    assertThat(PackText.of(draft).clauses()).isEqualTo(PackText.of(shipped).clauses());
    assertThat(draft.facts()).isEqualTo(shipped.facts());
    assertThat(draft.facts().values()).allMatch(f -> draft.isRecorded(f) == shipped.isRecorded(f));
    assertThat(draft.gates()).isEqualTo(shipped.gates());
    assertThat(draft.bands()).isEqualTo(shipped.bands());
    assertThat(draft.roles()).isEqualTo(shipped.roles());
    assertThat(draft.tightens()).isEmpty();
    assertThat(Difference.between(shipped, draft)).isEmpty();
    assertThat(found(draft, "{}")).isEqualTo(found(shipped, "{}")).isNotEmpty();
  }

  @Test
  void aDraftOfOurDraftFindsTheSameInTheGoodPurchase() throws IOException {
    Path good = SHARED.resolve("acceptance/value/policy-fixture-good.json");
    assumeTrue(Files.exists(good), "no shared facts at " + good);
    Policy shipped = Packs.shipped(DRAFT);
    PackText text = PackText.of(shipped).named("working-group", "0.1");
    assertThat(PackWriter.yaml(text)).contains("uses:\n- posterity-igp-draft\n");
    Policy draft = read(text);
    String facts = Files.readString(good);

    assertThat(found(draft, facts)).isEqualTo(found(shipped, facts));
    assertThat(PolicyCheck.run(draft, Facts.read(draft, facts), Scope.ALL, null).counts())
        .isEqualTo(Map.of(Outcome.PASS, 77, Outcome.NOT_APPLICABLE, 5));
  }

  @Test
  void onlyNumbersThatItsClausesReadAreWrittenOut() {
    Policy shipped = Packs.shipped(DRAFT);
    PackText whole = PackText.of(shipped);
    assertThat(whole.params()).isNotEmpty();
    assertThat(shipped.parameters()).containsKeys(whole.params().keySet().toArray(String[]::new));
    assertThat(whole.params().keySet())
        .allMatch(name ->
            whole.clauses().stream()
                .map(c -> shipped.clauses().get(c.id()))
                .flatMap(c -> shipped.parametersOf(java.util.Objects.requireNonNull(c)).stream())
                .anyMatch(p -> p.name().equals(name)));
  }

  @Test
  void aCitysOwnPolicyBringsWhatItDeclaresItself() throws IOException {
    Policy own = Packs.read(Path.of("../docs/policies/example.yaml"));
    PackText text = PackText.of(own);

    assertThat(text.uses()).containsExactly("guidelines");
    assertThat(text.tightens()).isEmpty();
    assertThat(text.terms().facts()).containsOnlyKeys("fairhaven.repair_looked_at");
    assertThat(text.terms().gates()).isEmpty();
    assertThat(text.params().get("team_min_standard"))
        .isNotNull()
        .extracting(ParameterText::value, ParameterText::origin)
        .containsExactly(4L, Origin.CITY);
    Policy again = read(text);
    assertThat(Difference.between(own, again)).isEmpty();
    assertThat(PackText.of(again)).isEqualTo(text);
  }

  @Test
  void aPolicyThatBuildsOnNoneBringsItsGatesBandsAndRoles() throws IOException {
    Policy own =
        PolicyReader.read(
            PackSource.of(
                "town.yaml",
                """
                policy_id: town
                version: "1"
                principles: {P1: People first}
                roles: {approver: Second pair of eyes, mayor: {text: Leads, acted_by: approver}}
                facts: {value: decimal, seen: {type: bool, entered_by: mayor}}
                params: {low: 10.5, least: {value: 3, unit: people}, unread: 1}
                bands: {light: value < params.low, high: "true"}
                gates: [{id: G0, name: Need, commands: [need.accept]}]
                clauses:
                - {id: A-1, title: Look, text: Look., principle: P1, gate: G0, on_fail: block, bands: [high], waiver: none, check: {mode: automated, facts: [seen], expr: seen}}
                - {id: A-2, title: Read, text: Read.}
                """),
            _ -> Optional.empty());
    PackText text = PackText.of(own);

    assertThat(text.params()).containsOnlyKeys("low");
    Policy again = read(text);
    assertThat(PackText.of(again)).isEqualTo(text);
    assertThat(again.unchecked()).containsExactly("A-2");
    assertThat(found(again, "{\"value\":20,\"seen\":true}"))
        .containsExactly("G0 A-1 PASS []")
        .isEqualTo(found(own, "{\"value\":20,\"seen\":true}"));
  }
}
