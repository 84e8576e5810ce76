package city.posterity.procurement.policymaking.laws;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.laws.Broken;
import city.posterity.procurement.machine.Engine;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test of the tests: a law that notices no fault is none. */
class PolicyMutantsTest {

  /** So many runs are enough to meet each of the faults. */
  private static final int RUNS = 80;

  @ParameterizedTest
  @EnumSource
  void eachPlantedFaultIsCaughtByItsLaw(PolicyMutant mutant) {
    var only = PolicyLaws.ALL.stream().filter(l -> l.number() == mutant.law()).toList();
    Engine faulty = PolicyCase.with(mutant::plantedIn);
    @Nullable Broken caught = null;
    for (long seed = 1; seed <= RUNS && caught == null; seed++) {
      caught = PolicyRun.of(seed, faulty, only).broken();
    }
    assertThat(caught).as(mutant.name()).isNotNull();
    assertThat(Objects.requireNonNull(caught).law()).isEqualTo(mutant.law());
  }

  @Test
  void everyLawHasAFaultThatItCatches() {
    assertThat(Stream.of(PolicyMutant.values()).map(PolicyMutant::law))
        .containsAll(PolicyLaws.ALL.stream().map(PolicyLaw::number).toList());
  }

  @Test
  void aFailureIsToldWithTheStepsThatItNeeds() {
    Engine faulty = PolicyCase.with(PolicyMutant.AUTHORS_DO_NOT_SEE_WHAT_IS_HIDDEN::plantedIn);
    PolicyRun run =
        LongStream.rangeClosed(1, RUNS)
            .mapToObj(s -> PolicyRun.of(s, faulty, PolicyLaws.ALL))
            .filter(r -> r.broken() != null)
            .findFirst()
            .orElseThrow();

    assertThat(run.story(PolicyLaws.ALL))
        .contains("seed " + run.seed(), "SubmitInput", "law 5")
        .doesNotContain("PlanWork");
  }
}
