package city.posterity.procurement.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test of the tests: a law that notices no fault is none. */
class MutantsTest {

  /** So many runs are enough to meet each of the faults. */
  private static final int RUNS = 60;

  @ParameterizedTest
  @EnumSource
  void eachPlantedFaultIsCaughtByItsLaw(Mutant mutant) {
    var only = Laws.ALL.stream().filter(l -> l.number() == mutant.law()).toList();
    Broken caught = null;
    for (long seed = 1; seed <= RUNS && caught == null; seed++) {
      caught = Run.of(seed, Setting.of(seed).with(mutant::plantedIn), only).broken();
    }
    assertThat(caught).as(mutant.name()).isNotNull();
    assertThat(Objects.requireNonNull(caught).law()).isEqualTo(mutant.law());
  }

  @Test
  void everyLawHasAFaultThatItCatches() {
    assertThat(Stream.of(Mutant.values()).map(Mutant::law))
        .containsAll(Laws.ALL.stream().map(Law::number).toList());
  }

  @Test
  void aFailureIsShrunkToTheStepsThatItNeeds() {
    var mutant = Mutant.WHATEVER_RESIDENTS_SAY_COUNTS_AS_ANSWERED;
    Run run =
        LongStream.rangeClosed(1, RUNS)
            .mapToObj(s -> Run.of(s, Setting.of(s).with(mutant::plantedIn), Laws.ALL))
            .filter(r -> r.broken() != null && r.broken().law() == mutant.law())
            .findFirst()
            .orElseThrow();
    Run shrunk = run.shrunk(Laws.ALL);

    // somebody who may, a need, a consultation, what a resident says, and the decision
    assertThat(run.script()).hasSizeGreaterThan(20);
    assertThat(shrunk.script()).hasSizeBetween(5, 7);
    assertThat(shrunk.story())
        .contains("seed " + run.seed(), "GiveInput", "law 15")
        .doesNotContain("BudgetConfirmed");
    for (int i = 0; i < shrunk.script().size(); i++) {
      var without = new ArrayList<>(shrunk.script());
      without.remove(i);
      assertThat(Run.again(run.setting(), without, List.of(new Answers15())))
          .as("without step %s", i)
          .isEmpty();
    }
  }
}
