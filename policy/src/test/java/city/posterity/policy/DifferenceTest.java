package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void whatACityTightensAndAddsIsSaidInWords() throws IOException {
    Policy own = Packs.read(java.nio.file.Path.of("../docs/policies/example.yaml"));

    assertThat(Difference.between(Packs.shipped("guidelines"), own))
        .extracting(d -> d.kind() + " " + d.words())
        .containsExactly(
            "STRICTER team_min_standard was 3 and is 4",
            "STRICTER pipeline_days was 30 and is 60",
            "NEW Clause FH-1 is new: Repair before you buy");
  }

  @Test
  void aTextThatAsksForLessIsCalledLooser() {
    String before =
        """
        schema_version: 1
        policy_id: town
        version: "1"
        facts: {need.seen: bool}
        gates: [{id: G0, name: Need}]
        clauses:
        - {id: A, title: Look, text: Look first., obligation: must, gate: G0, on_fail: block, check: {mode: automated, facts: [need.seen], expr: "need.seen"}}
        - {id: B, title: Ask, text: Ask first., obligation: must, gate: G0, on_fail: warn, check: {mode: automated, facts: [need.seen], expr: "need.seen"}}
        """;
    String after =
        before.replace("on_fail: block", "on_fail: warn").replaceAll("- \\{id: B.*\\n", "");

    assertThat(Difference.between(read(before), read(after)))
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.LOOSER, Difference.Kind.GONE);
    assertThat(Difference.between(read(before), read(before))).isEmpty();
  }

  private static Policy read(String yaml) {
    return PolicyReader.read(PackSource.of("pack.yaml", yaml), _ -> Optional.empty());
  }
}
