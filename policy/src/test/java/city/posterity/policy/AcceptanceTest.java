package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The counts that are promised for the shared good file; skipped where it is not there. */
class AcceptanceTest {

  private static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();

  @Test
  void theReferenceGivesThePromisedCounts() throws IOException {
    Path file = SHARED.resolve("reference/value/policy-clauses.yaml");
    assumeTrue(Files.exists(file), "no shared reference at " + file);
    promised(Packs.read(file));
  }

  @Test
  void ourDraftGivesThePromisedCounts() throws IOException {
    promised(Packs.shipped("posterity-igp-draft"));
  }

  private static void promised(Policy policy) throws IOException {
    Path good = SHARED.resolve("acceptance/value/policy-fixture-good.json");
    assumeTrue(Files.exists(good), "no shared facts at " + good);
    Facts facts = Facts.read(policy, Files.readString(good));
    assertThat(PolicyCheck.run(policy, facts, Scope.ALL, null).counts())
        .isEqualTo(Map.of(Outcome.PASS, 77, Outcome.NOT_APPLICABLE, 5));
    assertThat(PolicyCheck.run(policy, facts, Scope.FIRST, null).counts())
        .isEqualTo(Map.of(Outcome.PASS, 42, Outcome.NOT_APPLICABLE, 3));
  }
}
