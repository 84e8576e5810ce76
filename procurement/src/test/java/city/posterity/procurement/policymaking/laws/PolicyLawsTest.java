package city.posterity.procurement.policymaking.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The laws over many runs. Each seed is one run; {@code -Dposterity.seeds=10000} makes more of
 * them, {@code -Dposterity.seed=4711} looks at one.
 */
class PolicyLawsTest {

  private static final int ORDINARY = 500;

  @Test
  void everyLawHoldsAndEverythingThatCanHappenDoes() {
    Long only = Long.getLong("posterity.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? Long.getLong("posterity.seeds", ORDINARY) : only;
    var seen = new HashSet<Class<?>>();
    for (long seed = first; seed <= last; seed++) {
      PolicyRun run = PolicyRun.of(seed, PolicyCase.SOUND, PolicyLaws.ALL);
      run.policy().history().forEach(r -> seen.add(r.event().getClass()));
      if (run.broken() != null) {
        fail(run.story(PolicyLaws.ALL), run.broken());
      }
    }
    if (last - first + 1 >= ORDINARY) {
      assertThat(possible())
          .filteredOn(e -> !seen.contains(e))
          .as("events that no run brought about")
          .isEmpty();
    }
  }

  private static Set<Class<? extends Event>> possible() {
    return PolicyCase.SOUND.machines().stream()
        .flatMap(m -> m.moves().stream())
        .flatMap(m -> m.events().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void thePairsOfFourEyesAreThoseOfTheTables() {
    var tables = new TreeMap<Thing, Map<String, Set<String>>>();
    PolicyCase.SOUND
        .machines()
        .forEach(m ->
            m.moves().stream()
                .filter(v -> !v.unlike().isEmpty())
                .forEach(v ->
                    tables
                        .computeIfAbsent(m.thing(), _ -> new TreeMap<>())
                        .put(v.verb(), v.unlike())));

    assertThat(tables).isEqualTo(FourEyes9.PAIRS);
  }
}
