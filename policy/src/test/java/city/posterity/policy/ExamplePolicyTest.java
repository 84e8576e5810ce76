package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example that docs/policies shows works as it stands. */
class ExamplePolicyTest {

  @Test
  void itTightensTwoNumbersAndAddsAClause() throws IOException {
    Policy example = Packs.read(java.nio.file.Path.of("../docs/policies/example.yaml"));

    assertThat(example.tightens()).containsExactly("guidelines");
    assertThat(example.parameters().get("team_min_standard"))
        .extracting("value", "origin")
        .containsExactly(4L, Origin.CITY);
    assertThat(example.clauses()).hasSize(154).containsKey("FH-1");
    assertThat(outcome(example, false)).isEqualTo(Outcome.FAIL);
    assertThat(outcome(example, true)).isEqualTo(Outcome.PASS);
  }

  private static Outcome outcome(Policy policy, boolean lookedAt) {
    Facts facts =
        Facts.of(
            policy,
            Map.of(
                "procurement",
                Map.of("category", "goods"),
                "fairhaven",
                Map.of("repair_looked_at", lookedAt)));
    return PolicyCheck.run(policy, facts, Scope.at("G0"), null).results().stream()
        .filter(f -> f.clause().id().equals("FH-1"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
