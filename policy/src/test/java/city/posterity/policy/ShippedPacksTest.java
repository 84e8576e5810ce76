package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packs that come with the library can be used as they are. */
class ShippedPacksTest {

  @ParameterizedTest
  @ValueSource(strings = {"guidelines", "posterity-igp-draft", "emergency"})
  void holdsTogether(String id) {
    assumeTrue(
        Packs.class.getResource("packs/" + id + "/pack.yaml") != null,
        "the pack " + id + " is not written yet");
    Policy policy = Packs.shipped(id);
    assertThat(policy.id()).isEqualTo(id);
    assertThat(policy.facts()).as("declared facts").isNotEmpty();
  }
}
