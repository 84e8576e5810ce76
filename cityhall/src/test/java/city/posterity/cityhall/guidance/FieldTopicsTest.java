package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.policy.Packs;
import city.posterity.procurement.BuyingCycle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The table of what fields are about names fields that forms have, and facts that policies ask for.
 */
class FieldTopicsTest {

  @Test
  void everyFieldIsInAForm() {
    var there = new HashSet<String>();
    var seen = new HashSet<Class<?>>();
    BuyingCycle.MACHINES.forEach(m -> m.verbs().values().forEach(v -> fields(v, seen, there)));
    var absent = new TreeSet<>(FieldTopics.all().keySet());
    absent.removeAll(there);
    assertThat(absent).isEmpty();
  }

  @Test
  void everyFactIsDeclaredByAPolicy() {
    var declared = new HashSet<String>();
    Packs.SHIPPED.forEach(p -> declared.addAll(Packs.shipped(p).facts().keySet()));
    var unknown = new TreeSet<String>();
    FieldTopics.all().values().forEach(t -> unknown.addAll(t.facts()));
    unknown.removeIf(
        path -> declared.stream().anyMatch(d -> FieldTopics.isWithin(d, Set.of(path))));
    assertThat(unknown).isEmpty();
  }

  @Test
  void everySectionIsInTheGuide() {
    var known = new HashSet<String>();
    Packs.SHIPPED.forEach(p -> known.addAll(Packs.shipped(p).sections().keySet()));
    var unknown = new TreeSet<String>();
    FieldTopics.all().values().forEach(t -> unknown.addAll(t.sections()));
    unknown.removeAll(known);
    assertThat(unknown).isEmpty();
  }

  private static void fields(Type type, Set<Class<?>> seen, Set<String> there) {
    switch (type) {
      case ParameterizedType p ->
          Arrays.stream(p.getActualTypeArguments()).forEach(t -> fields(t, seen, there));
      case Class<?> c when seen.add(c) -> {
        if (c.isSealed()) {
          List.of(c.getPermittedSubclasses()).forEach(t -> fields(t, seen, there));
        }
        if (c.isRecord()) {
          for (RecordComponent component : c.getRecordComponents()) {
            there.add(c.getSimpleName() + "." + component.getName());
            fields(component.getGenericType(), seen, there);
          }
        }
      }
      default -> {}
    }
  }
}
