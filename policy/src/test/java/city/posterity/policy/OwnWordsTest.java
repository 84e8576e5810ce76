package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number or a role that is written wrongly in a city's pack is no new one. */
class OwnWordsTest {

  private static final String STATE =
      """
      policy_id: state
      version: "1"
      roles:
        officer: Runs the purchase
        approver: Second pair of eyes
        head: {text: Leads the buying, acted_by: approver}
      facts: {team.size: int}
      params:
        team_least: {value: 3, tighter: higher, unit: people, text: Smallest team}
        share: {value: 0.5, tighter: higher}
      gates: [{id: G1, name: Plan}]
      clauses:
      - {id: A-1, title: Team, text: So., gate: G1, on_fail: explain, explained_by: head, check: {mode: automated, facts: [team.size], expr: "team.size >= params.team_least && params.share * 2.0 > 0.1"}}
      """;

  private static Policy state() {
    return PolicyReader.read(PackSource.of("state.yaml", STATE), _ -> Optional.empty());
  }

  private static Policy city(String more) {
    return PolicyReader.read(
        PackSource.of("city.yaml", "policy_id: city\nversion: '1'\ntightens: [state]\n" + more),
        _ -> Optional.of(state()));
  }

  private static List<String> problems(String more) {
    var refused = catchThrowableOfType(PackException.class, () -> city(more));
    assertThat(refused).as(more).isNotNull();
    return refused.problems().stream().map(PackProblem::toString).toList();
  }

  private static Parameter parameter(Policy policy, String name) {
    return Objects.requireNonNull(policy.parameters().get(name));
  }

  private static String clause(String expression, String more) {
    return "clauses:\n- {id: C-1, title: Ours, text: So., gate: G1, on_fail: block, "
        + more
        + "check: {mode: automated, facts: [team.size], expr: \""
        + expression
        + "\"}}\n";
  }

  @Test
  void aNumberThatIsWrittenWronglyIsRefusedWithItsLineAndTheOneThatIsMeant() {
    assertThat(problems("params:\n  team_leest: {value: 4, tighter: higher}\n"))
        .containsExactly(
            "city.yaml:5: the parameter 'team_leest' is not in 'state', and no clause here reads"
                + " it, so it would change nothing; expected 'team_least' (did you mean that?)");
  }

  @Test
  void aNewNumberThatNothingReadsIsRefusedWithTheReason() {
    assertThat(problems("params: {cycle_racks: 4}\n"))
        .containsExactly(
            "city.yaml:4: the parameter 'cycle_racks' is not in 'state', and no clause here reads"
                + " it, so it would change nothing; expected the name of one of theirs, or a clause"
                + " here that reads params.cycle_racks");
  }

  @Test
  void aNewNumberThatTheCitysOwnClauseReadsIsTaken() {
    Policy city =
        city("params: {cycle_racks: 4}\n" + clause("team.size >= params.cycle_racks", ""));

    assertThat(city.parametersOf(Objects.requireNonNull(city.clauses().get("C-1"))))
        .extracting(Parameter::name)
        .containsExactly("cycle_racks");
  }

  @Test
  void whatIsNotSaidAnewOfANumberStaysAsItWas() {
    Policy city = city("params: {team_least: {value: 5, origin: city}, share: 1}\n");

    assertThat(parameter(city, "team_least").shown()).isEqualTo("5 people");
    assertThat(parameter(city, "team_least"))
        .returns(Parameter.Tighter.HIGHER, Parameter::tighter)
        .returns(Origin.CITY, Parameter::origin)
        .satisfies(p -> assertThat(String.valueOf(p.text())).isEqualTo("Smallest team"));
    assertThat(parameter(city, "share").value())
        .as("a whole number where the policy has a decimal")
        .isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explained_by: aprover, | in 'explained_by' of C-1 the role 'aprover' is unknown; expected 'approver' (did you mean that?)",
        "waived_by: [officer, mayor], | in 'waived_by' of C-1 the role 'mayor' is unknown; expected one of officer, approver, head",
      })
  void aRoleThatNobodyKnowsIsRefusedWithWhatIsMeant(String more, String why) {
    assertThat(problems(clause("team.size > 0", more))).containsExactly("city.yaml:5: " + why);
  }

  @Test
  void whoEntersAFactAndWhoSignsAreRolesToo() {
    assertThat(problems("facts:\n  seen: {type: bool, entered_by: offiser}\n"))
        .containsExactly(
            "city.yaml:5: in 'entered_by' of seen the role 'offiser' is unknown; expected 'officer'"
                + " (did you mean that?)");
    assertThat(
            problems(
                "clauses:\n- {id: C-1, title: Ours, text: So., gate: G1, on_fail: block, check:"
                    + " {mode: attestation, facts: []}, attestation: {statement: So., role:"
                    + " lawyer}}\n"))
        .singleElement()
        .asString()
        .startsWith("city.yaml:5: in 'role' of C-1 the role 'lawyer' is unknown");
  }

  @Test
  void whatIsWrongInAClauseIsToldWithTheLineOfItsKey() {
    assertThat(
            problems(
                """
                clauses:
                - id: C-1
                  title: Ours
                  text: So.
                  applies_when: "team.sise > 1"
                  gate: G9
                  on_fail: block
                  waived_by: mayor
                  check:
                    mode: automated
                    facts: [team.sise]
                    expr: "team.size > params.team_leest"
                """))
        .extracting(p -> p.split(" ", 2)[0])
        .containsExactlyInAnyOrder(
            "city.yaml:8:", "city.yaml:9:", "city.yaml:11:", "city.yaml:14:", "city.yaml:15:");
  }

  @Test
  void aCityMayAddARoleAndSayWhoActsForIt() {
    Policy city =
        city(
            "roles: {mayor: {text: Leads the city, acted_by: approver}}\n"
                + clause("team.size > 0", "waived_by: mayor, "));

    assertThat(city.mayAct(List.of("mayor"), "approver")).isTrue();
    assertThat(city.mayAct(List.of("mayor"), "officer")).isFalse();
    assertThat(city.mayAct(List.of("mayor"), null)).isFalse();
  }

  @Test
  void forARoleNobodyActsWhoDidNotBefore() {
    assertThat(problems("roles: {approver: {text: Anybody, acted_by: officer}}\n"))
        .containsExactly(
            "city.yaml:4: for the role 'approver' acts another than in 'state'; expected no"
                + " 'acted_by'");
    assertThat(problems("roles: {head: {text: Anybody, acted_by: officer}}\n"))
        .singleElement()
        .asString()
        .endsWith("expected approver");
    assertThat(problems("roles: {mayor: {text: Leads, acted_by: head}}\n"))
        .singleElement()
        .asString()
        .contains("for the role 'mayor' acts 'head', for which another acts");
    assertThat(problems("roles: {mayor: {text: Leads, acted_by: nobody}}\n"))
        .singleElement()
        .asString()
        .contains("in 'acted_by' of mayor the role 'nobody' is unknown");
  }

  @Test
  void whoeverActsForARoleMayExplainInItsPlace() {
    Policy state = state();
    Facts facts =
        Facts.read(
            state,
            """
            {"team": {"size": 1}, "explanations": [
              {"clause_id": "A-1", "reason": "Two are ill.", "by": "Ann", "role": "approver"}]}
            """);

    assertThat(PolicyCheck.run(state, facts, Scope.ALL, null).passable()).isTrue();
  }

  @Test
  void aPackThatKnowsNoRolesTakesAny() {
    String free = STATE.replaceAll("(?s)roles:.*?facts:", "facts:");
    Policy policy = PolicyReader.read(PackSource.of("p", free), _ -> Optional.empty());

    assertThat(Objects.requireNonNull(policy.clauses().get("A-1")).explainedBy())
        .containsExactly("head");
  }

  @Test
  void theThreePacksOfTheLibraryKnowTheSameRoles() {
    var words =
        Packs.SHIPPED.stream()
            .map(id ->
                Packs.shipped(id).roles().values().stream()
                    .map(r -> r.word() + ": " + r.text() + ", " + r.actedBy())
                    .toList())
            .distinct()
            .toList();

    assertThat(words).hasSize(1);
    assertThat(words.getFirst())
        .contains("head-of-procurement: Leads the buying of the whole city, approver");
  }
}
