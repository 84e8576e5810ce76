package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check of the guidelines fails alone and for its own reason. */
class GuidelinesChecksTest {

  private static final Policy PACK = Packs.shipped("guidelines");
  private static final List<String> PARTS = List.of("planning", "market", "evaluation", "delivery");

  private static CheckCases cases(String part) {
    return CheckCases.read("guidelines/" + part + ".yaml");
  }

  /** The clauses of one part that are not met; the other parts are told nothing. */
  private static List<String> failing(CheckCases cases, Facts facts) {
    return PolicyCheck.run(PACK, facts, Scope.FIRST, null).results().stream()
        .filter(f -> cases.fails().containsKey(f.clause().id()))
        .filter(f -> f.outcome().wanting())
        .map(f -> f.clause().id() + " " + f.outcome())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"planning", "market", "evaluation", "delivery"})
  void aPurchaseThatDoesEverythingRightMeetsEveryCheck(String part) {
    assertThat(failing(cases(part), cases(part).goodFacts(PACK))).isEmpty();
  }

  @Test
  void everyCheckHasACaseInWhichItFails() {
    var all = new ArrayList<String>();
    PARTS.forEach(p -> all.addAll(cases(p).fails().keySet()));

    assertThat(all).containsExactlyInAnyOrderElementsOf(PACK.clauses().keySet()).hasSize(153);
  }

  @TestFactory
  Stream<DynamicTest> aCheckFailsAloneAndForItsOwnReason() {
    return PARTS.stream()
        .flatMap(part -> {
          CheckCases cases = cases(part);
          return cases.fails().keySet().stream()
              .map(id ->
                  dynamicTest(
                      id,
                      () ->
                          assertThat(failing(cases, cases.failing(PACK, id)))
                              .containsExactlyInAnyOrderElementsOf(
                                  cases.expected(id).stream().map(e -> e + " FAIL").toList())));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"planning", "market", "evaluation", "delivery"})
  void anAttestationGoesStaleWhenWhatItSpeaksOfChanges(String part) {
    CheckCases cases = cases(part);
    var findings =
        PolicyCheck.run(PACK, cases.changedSinceSigning(PACK), Scope.FIRST, null).results().stream()
            .filter(f -> cases.attestations().containsKey(f.clause().id()))
            .toList();

    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .filteredOn(f -> f.clause().mode() == Mode.ATTESTATION)
        .allSatisfy(f -> assertThat(f.outcome()).isEqualTo(Outcome.EVIDENCE_MISSING));
    assertThat(findings)
        .filteredOn(f -> f.clause().mode() == Mode.HYBRID)
        .allSatisfy(f -> assertThat(f.missing()).contains("attestations." + f.clause().id()));
  }

  @Test
  void hintsOnlyAsk() {
    assertThat(PACK.clauses().values().stream().filter(c -> c.mode() == Mode.HINT))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.level()).isEqualTo(Enforcement.ASK));
  }
}
