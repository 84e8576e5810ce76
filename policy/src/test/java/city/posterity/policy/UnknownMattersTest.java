package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody knows shuts a gate only where it matters. */
class UnknownMattersTest {

  private static final String PACK =
      """
      policy_id: town
      version: "1"
      facts:
        goods: bool
        old_one: {type: bool, text: Whether there is an old one}
        value: decimal
        parts[].heavy: bool
        mended: bool
      bands:
        light: "value < 10.0"
        high: "true"
      gates: [{id: G1, name: Plan}]
      clauses:
      - id: A-1
        title: Mend
        text: It was looked at.
        applies_when: "CONDITION"
        gate: G1
        on_fail: block
        bands: [high]
        check: {mode: automated, facts: [mended], expr: "mended"}
      """;

  private static Finding finding(String condition, String facts) {
    Policy policy =
        PolicyReader.read(
            PackSource.of("p.yaml", PACK.replace("CONDITION", condition)), _ -> Optional.empty());
    return PolicyCheck.run(policy, Facts.read(policy, facts), Scope.ALL, null).results().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goods && old_one",
        "old_one && goods",
        "!(!goods || old_one)",
        "(!goods || old_one) == false",
        "old_one && (goods && parts.all(p, p.heavy))",
        "goods && parts.exists(p, p.heavy)",
        "goods && size(parts) > 2",
        "goods ? old_one : false",
      })
  void aClauseThatIsSurelyNotAboutAPurchaseDoesNotShutItsGate(String condition) {
    Finding finding = finding(condition, "{\"goods\":false,\"value\":20}");

    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(finding.stops()).isFalse();
    assertThat(finding(condition, "{\"goods\":false}").outcome())
        .as("nor does it matter in which band it would be")
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void aClauseOfAnotherBandNeedsNothingElse() {
    assertThat(finding("goods && old_one", "{\"value\":5}").outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void whereItCannotBeToldTheFactThatIsMissingIsNamed() {
    Finding finding = finding("goods && old_one", "{\"goods\":true,\"value\":20,\"mended\":true}");

    assertThat(finding.outcome()).isEqualTo(Outcome.EVIDENCE_MISSING);
    assertThat(finding.missing()).containsExactly("old_one");
    assertThat(finding.message().toString())
        .isEqualTo(
            "Whether the clause is about this procurement is not known yet. It depends on: Whether"
                + " there is an old one");
    assertThat(finding("goods && old_one", "{\"goods\":true,\"old_one\":true}").missing())
        .containsExactly("value");
  }

  /** As docs/policies promises: what a clause that applies reads has to be known. */
  @Test
  void whatAClauseThatAppliesReadsHasToBeKnown() {
    assertThat(finding("goods || old_one", "{\"goods\":true,\"value\":20,\"mended\":true}"))
        .returns(Outcome.EVIDENCE_MISSING, Finding::outcome)
        .returns(List.of("old_one"), Finding::missing);
  }

  @Test
  void aConditionThatCannotBeWorkedOutIsAnErrorAsBefore() {
    assertThat(
            finding("1 / size(parts) > 0 && goods", "{\"goods\":true,\"value\":20,\"parts\":[]}")
                .outcome())
        .isEqualTo(Outcome.ERROR);
  }
}
