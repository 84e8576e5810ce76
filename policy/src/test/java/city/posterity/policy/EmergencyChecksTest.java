package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyChecksTest {

  private static final Policy PACK = Packs.shipped("emergency");
  private static final CheckCases CASES = CheckCases.read("emergency/emergency.yaml");
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

  private static List<String> failing(Facts facts) {
    return PolicyCheck.run(PACK, facts, Scope.FIRST, TODAY).results().stream()
        .filter(f -> f.outcome() != Outcome.PASS && f.outcome() != Outcome.NOT_APPLICABLE)
        .map(f -> f.clause().id() + " " + f.outcome())
        .toList();
  }

  private static Outcome outcome(String clause, Facts facts) {
    return finding(clause, facts).outcome();
  }

  private static Finding finding(String clause, Facts facts) {
    return PolicyCheck.run(PACK, facts, Scope.FIRST, TODAY).results().stream()
        .filter(f -> f.clause().id().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_purchase_that_does_everything_right_meets_every_check() {
    assertThat(failing(CASES.goodFacts(PACK))).isEmpty();
  }

  @Test
  void an_ordinary_purchase_is_left_in_peace() {
    Facts facts =
        CASES.facts(PACK, Map.of("procurement.emergency", false, "emergency.terminating", false));
    assertThat(
            PolicyCheck.run(PACK, facts, Scope.FIRST, TODAY).results().stream()
                .filter(f -> f.clause().id().startsWith("EMG"))
                .map(Finding::outcome))
        .hasSize(25)
        .containsOnly(Outcome.NOT_APPLICABLE);
  }

  @Test
  void every_check_has_a_case_in_which_it_fails() {
    assertThat(CASES.fails().keySet()).containsExactlyInAnyOrderElementsOf(PACK.clauses().keySet());
  }

  @TestFactory
  Stream<DynamicTest> a_check_fails_alone_and_for_its_own_reason() {
    return CASES.fails().keySet().stream()
        .map(id ->
            dynamicTest(
                id,
                () ->
                    assertThat(failing(CASES.failing(PACK, id)))
                        .containsExactlyInAnyOrderElementsOf(
                            CASES.expected(id).stream().map(e -> e + " FAIL").toList())));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "rapid-response, routine, PASS",
    "rapid-response, accelerated, PASS",
    "rapid-response, emergency, PASS",
    "relief, routine, PASS",
    "relief, accelerated, PASS",
    "relief, emergency, FAIL",
    "recovery, routine, PASS",
    "recovery, accelerated, FAIL",
    "recovery, emergency, FAIL"
  })
  void a_way_of_buying_without_reasons_fits_its_phase_or_not(
      String phase, String method, Outcome expected) {
    var change = new LinkedHashMap<String, Object>();
    change.put("emergency.phase", phase);
    change.put("emergency.method", method);
    change.put("emergency.method_reason", "");
    change.put("emergency.higher_approver_reason", "");
    assertThat(outcome("EMG-3", CASES.facts(PACK, change))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "relief, emergency, PASS",
    "recovery, accelerated, PASS",
    "recovery, emergency, FAIL"
  })
  void a_reason_opens_what_the_phase_leaves_open_and_no_more(
      String phase, String method, Outcome expected) {
    assertThat(
            outcome(
                "EMG-3",
                CASES.facts(PACK, Map.of("emergency.phase", phase, "emergency.method", method))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "emergency.contracts[0].decision",
    "emergency.reliefs[0].decision",
    "emergency.deliveries[0].decision",
    "emergency.continuing_needs[0].competition"
  })
  void a_declaration_cannot_close_before_everything_open_is_decided(String undecided) {
    Finding finding = finding("EMG-19", CASES.facts(PACK, Map.of(undecided, "")));
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.stops()).isTrue();
    assertThat(finding.clause().waivable()).isFalse();
    assertThat(PACK.commands(finding.clause())).containsExactly("emergency.close");
  }

  @Test
  void a_statement_goes_stale_when_what_it_speaks_of_changes() {
    var findings =
        PolicyCheck.run(PACK, CASES.changedSinceSigning(PACK), Scope.FIRST, TODAY).results();
    assertThat(findings)
        .filteredOn(f -> f.clause().mode() == Mode.ATTESTATION)
        .hasSize(5)
        .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.EVIDENCE_MISSING));
    assertThat(findings)
        .filteredOn(f -> f.clause().mode() == Mode.HYBRID)
        .hasSize(2)
        .allSatisfy(
            f -> assertThat(f.missing()).containsExactly("attestations." + f.clause().id()));
  }

  @Test
  void the_hint_only_asks() {
    Finding finding = finding("EMG-10", CASES.failing(PACK, "EMG-10"));
    assertThat(finding.level()).isEqualTo(Enforcement.ASK);
    assertThat(finding.stops()).isFalse();
  }

  @Test
  void only_the_number_of_a_fast_competition_comes_from_the_guidelines() {
    assertThat(
            PACK.parameters().values().stream()
                .filter(p -> p.origin() == Origin.GUIDELINE)
                .map(Parameter::name))
        .containsExactly("fast_track_suppliers");
  }

  @Test
  void every_section_speaks_to_each_role() {
    assertThat(PACK.sections()).hasSize(12);
    assertThat(PACK.sections().values())
        .allSatisfy(s -> {
          assertThat(s.roles()).containsOnlyKeys("officer", "supplier", "resident", "councillor");
          assertThat(s.commands()).isNotEmpty();
          assertThat(s.means()).isNotEmpty();
        });
  }
}
