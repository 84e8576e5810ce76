package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clause without a check is read by people, and never judged. */
class UncheckedClauseTest {

  private static final String HEAD =
      """
      policy_id: town
      version: "1"
      facts: {need.seen: bool}
      gates: [{id: G0, name: Need, commands: [need.accept]}]
      clauses:
      """;

  private static final String CHECKED =
      "- {id: A-1, title: Look, text: Look first., obligation: must, gate: G0, on_fail: block,"
          + " check: {mode: automated, facts: [need.seen], expr: need.seen}}\n";

  private static final String UNCHECKED =
      "- {id: A-2, title: Care, text: Care for those who come later.}\n";

  private static Policy read(String yaml) {
    return PolicyReader.read(PackSource.of("p.yaml", yaml), _ -> Optional.empty());
  }

  private static List<String> problems(Runnable reading) {
    var refused = catchThrowableOfType(PackException.class, reading::run);
    assertThat(refused).isNotNull();
    return refused.problems().stream().map(PackProblem::toString).toList();
  }

  private static Clause clause(Policy policy, String id) {
    return Objects.requireNonNull(policy.clauses().get(id));
  }

  @Test
  void itNeedsNoGateAndGivesNoFinding() {
    Policy policy = read(HEAD + CHECKED + UNCHECKED);

    assertThat(policy.clauses()).containsOnlyKeys("A-1", "A-2");
    assertThat(policy.unchecked()).containsExactly("A-2");
    assertThat(clause(policy, "A-2"))
        .returns(false, Clause::isChecked)
        .returns(Mode.NONE, Clause::mode)
        .returns(null, Clause::gate)
        .returns(null, Clause::onFail)
        .returns(null, Clause::level)
        .returns(List.of(), Clause::gates);
    for (Scope scope : List.of(Scope.ALL, Scope.FIRST, Scope.at("G0"))) {
      assertThat(PolicyCheck.run(policy, Facts.read(policy, "{}"), scope, null).results())
          .extracting(f -> f.clause().id())
          .containsExactly("A-1");
    }
  }

  @Test
  void theGateThatItIsAboutStaysOpen() {
    Policy policy = read(HEAD + UNCHECKED.replace("}\n", ", gate: G0, on_fail: block}\n"));

    Clause clause = clause(policy, "A-2");
    assertThat(clause.gate()).isEqualTo("G0");
    assertThat(clause.onFail()).isEqualTo(Enforcement.BLOCK);
    assertThat(clause.level()).isNull();
    assertThat(policy.commands(clause)).isEmpty();
    assertThat(PolicyCheck.run(policy, Facts.read(policy, "{}"), Scope.at("G0"), null).passable())
        .isTrue();
  }

  @Test
  void aPolicyOfWordsAloneNeedsNoGates() {
    Policy policy = read("policy_id: town\nversion: '1'\nclauses:\n" + UNCHECKED);

    assertThat(policy.unchecked()).containsExactly("A-2");
  }

  @Test
  void itMayHavePlainWordsBesideThoseThatBind() {
    Policy policy = read(HEAD + UNCHECKED.replace("}\n", ", plain: Think of children.}\n"));

    assertThat(clause(policy, "A-2").plain()).hasToString("Think of children.");
    assertThat(clause(read(HEAD + UNCHECKED), "A-2").plain()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "applies_when: need.seen | applies_when",
        "attestation: {statement: So.} | attestation",
        "waived_by: approver | waived_by",
        "waiver: none | waiver",
        "waiver_signatures: 2 | waiver_signatures",
        "explained_by: approver | explained_by",
        "recheck_gates: [G0] | recheck_gates",
        "commands: [need.accept] | commands",
        "bands: [high] | bands",
      })
  void whatOnlyACheckGivesAMeaningIsRefusedWithItsLine(String more, String key) {
    String clause = "- id: A-2\n  title: Care\n  text: So.\n  " + more + "\n";
    assertThat(problems(() -> read(HEAD + clause)))
        .containsExactly(
            "p.yaml:9: A-2 has '%s' and no 'check', so that it would do nothing; expected a check, or no '%s'"
                .formatted(key, key));
  }

  @Test
  void aCheckStillNeedsItsGateAndWhatItDoes() {
    assertThat(
            problems(() ->
                read(HEAD + CHECKED.replace(" gate: G0,", "").replace(" on_fail: block,", ""))))
        .containsExactlyInAnyOrder(
            "p.yaml:6: the clause has no 'gate'; expected the id of a gate",
            "p.yaml:6: the clause has no 'on_fail'; expected one of block, explain, warn");
    assertThat(problems(() -> read(HEAD + CHECKED.replace("automated", "none"))))
        .containsExactly(
            "p.yaml:6: the mode 'none' is unknown; expected one of automated, attestation, hybrid,"
                + " hint");
  }

  @Test
  void aGateThatItNamesHasToBeThere() {
    assertThat(problems(() -> read(HEAD + UNCHECKED.replace("}\n", ", gate: G9}\n"))))
        .singleElement()
        .asString()
        .contains("in 'gate' of A-2 the gate 'G9' is unknown");
  }

  @Test
  void whatIsSignedForItDoesNotCount() {
    Policy policy = read(HEAD + UNCHECKED);
    Facts facts =
        Facts.read(
            policy,
            """
            {"waivers": [{"clause_id": "A-2", "reason": "r", "approved_by": ["B"]}],
             "explanations": [{"clause_id": "A-2", "reason": "r", "by": "B"}],
             "attestations": [{"clause_id": "A-2", "answer": "yes", "by": "B"}]}
            """);

    assertThat(PolicyCheck.run(policy, facts, Scope.ALL, null).refused())
        .extracting(r -> r.why().toString())
        .containsExactly(
            "A-2 has no check, so there is nothing to depart from.",
            "A-2 has no check, so there is nothing to depart from.",
            "A-2 is not decided by a signature.");
  }

  @Test
  void whoTightensMayAddACheckAndMayNotTakeOneAway() {
    Policy below = read(HEAD + CHECKED + UNCHECKED);
    String head = "policy_id: city\nversion: '1'\ntightens: [town]\nclauses:\n";

    String adds = head + CHECKED.replace("A-1", "A-2").replace("check:", "waiver: none, check:");
    Policy city = PolicyReader.read(PackSource.of("c.yaml", adds), _ -> Optional.of(below));
    assertThat(city.unchecked()).isEmpty();

    String takes = head + UNCHECKED.replace("A-2", "A-1").replace("}\n", ", obligation: must}\n");
    assertThat(
            problems(
                () -> PolicyReader.read(PackSource.of("c.yaml", takes), _ -> Optional.of(below))))
        .containsExactly(
            "c.yaml:5: A-1 is weaker than in 'town': it has no check; expected as strict or"
                + " stricter; or the clause off with a published reason");
  }

  @Test
  void aWaiverThatNobodyMaySignIsTheSameWordInEveryLanguage() {
    String yaml =
        HEAD.replace("facts:", "languages: [en, fr]\nfacts:").replace("Need,", "{en: N, fr: B},")
            + "- {id: A-1, title: {en: L, fr: R}, text: {en: L, fr: R}, gate: G0, on_fail: block,"
            + " waiver: none, check: {mode: automated, facts: [need.seen], expr: need.seen}}\n";

    assertThat(clause(read(yaml), "A-1"))
        .returns(false, Clause::waivable)
        .returns(null, Clause::waiver);
  }
}
