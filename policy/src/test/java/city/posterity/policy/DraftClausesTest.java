package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each clause of the draft on intergenerational procurement fails alone and for its own reason. */
class DraftClausesTest {

  private static final Policy PACK = Packs.shipped("posterity-igp-draft");
  private static final CheckCases CASES = CheckCases.read("draft/draft.yaml");

  private static List<String> failing(Facts facts) {
    return PolicyCheck.run(PACK, facts, Scope.FIRST, null).results().stream()
        .filter(f -> f.outcome().wanting())
        .map(f -> f.clause().id() + " " + f.outcome())
        .toList();
  }

  @Test
  void aPurchaseThatKeepsEveryClausePassesAtEveryGate() {
    Facts good = CASES.goodFacts(PACK);

    assertThat(failing(good)).isEmpty();
    assertThat(PolicyCheck.run(PACK, good, Scope.ALL, null).passable()).isTrue();
  }

  @Test
  void everyClauseHasACaseInWhichItFails() {
    assertThat(CASES.fails().keySet())
        .containsExactlyElementsOf(PACK.clauses().keySet())
        .hasSize(45);
  }

  @TestFactory
  Stream<DynamicTest> aClauseFailsAloneAndForItsOwnReason() {
    return CASES.fails().keySet().stream()
        .map(id ->
            dynamicTest(
                id,
                () -> assertThat(failing(CASES.failing(PACK, id))).containsExactly(id + " FAIL")));
  }

  @Test
  void whatIsNotKnownIsNeverTakenForKept() {
    Facts nothing = Facts.of(PACK, Map.of());

    assertThat(PolicyCheck.run(PACK, nothing, Scope.FIRST, null).results())
        .noneMatch(f -> f.outcome() == Outcome.PASS);
  }
}
