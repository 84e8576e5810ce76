package city.posterity.procurement.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The laws over many runs. Each seed is one run; {@code -Dposterity.seeds=10000} makes more of
 * them, {@code -Dposterity.seed=4711} looks at one.
 */
class LawsTest {

  private static final int ORDINARY = 500;

  /** Events that no run brings about, and why. */
  private static final Map<Class<? extends Event>, String> NEVER = Map.of();

  @Test
  void everyLawHoldsAndEverythingThatCanHappenDoes() {
    Long only = Long.getLong("posterity.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? Long.getLong("posterity.seeds", ORDINARY) : only;
    var seen = new HashSet<Class<?>>();
    for (long seed = first; seed <= last; seed++) {
      Run run = Run.of(seed);
      run.world().history().forEach(r -> seen.add(r.event().getClass()));
      if (run.broken() != null) {
        fail(run.shrunk(Laws.ALL).story(), run.broken());
      }
    }
    if (last - first + 1 >= ORDINARY) {
      assertThat(possible())
          .filteredOn(e -> !seen.contains(e))
          .as("events that no run brought about")
          .containsExactlyInAnyOrderElementsOf(NEVER.keySet());
    }
  }

  private static Set<Class<? extends Event>> possible() {
    return Setting.MACHINES.stream()
        .flatMap(m -> Stream.concat(m.moves().stream(), m.optional().stream()))
        .flatMap(m -> m.events().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void thePairsOfFourEyesAreThoseOfTheTables() {
    var tables = new TreeMap<Thing, Map<String, Set<String>>>();
    Setting.MACHINES.stream()
        .flatMap(m -> m.moves().stream().map(v -> Map.entry(m.thing(), v)))
        .filter(e -> !e.getValue().unlike().isEmpty())
        .forEach(e ->
            tables
                .computeIfAbsent(e.getKey(), _ -> new TreeMap<>())
                .put(e.getValue().verb(), e.getValue().unlike()));

    assertThat(tables).isEqualTo(FourEyes07.PAIRS);
  }
}
