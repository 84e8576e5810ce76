package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a pack may say, and what it is refused for. */
class PolicyReaderTest {

  private static final String PACK =
      """
      policy_id: base
      version: "1"
      facts:
        team.size: int
        bids[].price: decimal
      params: {least: {value: 3, tighter: higher}}
      gates: [{id: G1, name: Plan}]
      clauses:
      - id: A-1
        title: Enough people
        text: There are enough people.
        gate: G1
        on_fail: block
        check: {mode: automated, facts: [team.size], expr: "team.size >= params.least"}
      """;

  private static Policy read(String yaml) {
    return PolicyReader.read(
        PackSource.of("p.yaml", yaml),
        id ->
            id.equals("base")
                ? Optional.of(PolicyReader.read(PackSource.of("base", PACK), _ -> Optional.empty()))
                : Optional.empty());
  }

  private static Finding finding(String facts) {
    Policy policy = read(PACK);
    return PolicyCheck.run(
            policy, Facts.read(policy, facts), Scope.at("G1"), LocalDate.of(2027, 1, 1))
        .results()
        .getFirst();
  }

  @Test
  void anUnknownFieldIsRefusedWithItsLineAndASuggestion() {
    assertThatThrownBy(() -> read(PACK.replace("team.size >=", "team.sise >=")))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("p.yaml:14:")
        .hasMessageContaining("did you mean");
  }

  @Test
  void aConditionOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> read(PACK.replace("team.size >= params.least", "team.size + 1")))
        .hasMessageContaining("gives a int");
  }

  @Test
  void aParameterThatWeakensTheParentIsRefused() {
    String child = "policy_id: ours\nversion: '1'\ntightens: [base]\nparams: {least: 2}\n";
    assertThatThrownBy(() -> read(child)).hasMessageContaining("weaker than in 'base'");
    assertThat(read(child.replace("2}", "5}")).clauses()).containsKey("A-1");
  }

  @Test
  void absentIsMissingAndNeverAPass() {
    assertThat(finding("{}").outcome()).isEqualTo(Outcome.EVIDENCE_MISSING);
    assertThat(finding("{\"team\":{\"size\":2}}").unmet())
        .containsExactly("team.size >= params.least");
    assertThat(finding("{\"team\":{\"size\":3}}").outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void aWaiverPastItsDateIsRefusedAndNamed() {
    Policy policy = read(PACK);
    String facts =
        """
        {"team":{"size":1},"waivers":[{"clause_id":"A-1","reason":"r","approved_by":"B","expires":"2026-12-31"}]}
        """;
    Findings findings =
        PolicyCheck.run(policy, Facts.read(policy, facts), Scope.ALL, LocalDate.of(2027, 1, 1));
    assertThat(findings.passable()).isFalse();
    assertThat(findings.refused().getFirst().why().toString()).contains("expired on 2026-12-31");
  }

  @Test
  void aFactOfTheWrongKindIsRefusedWithItsPlace() {
    Policy policy = read(PACK);
    assertThatThrownBy(() -> Facts.read(policy, "{\"bids\":[{\"price\":\"much\"}]}"))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("/bids/0/price");
  }

  @Test
  void aLetterOfTwoCharsMayStandAnywhere() {
    for (int i = 0; i < 2; i++) {
      String trees = "x".repeat(i) + "🌳".repeat(3_000);
      Policy policy = read(PACK.replace("There are enough people.", trees));

      assertThat(policy.clauses().values().iterator().next().text()).hasToString(trees);
    }
  }
}
