package city.posterity.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.Machine;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands come in as JSON and events are kept as JSON: they hold only what survives that. */
class RecordedDataTest {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          BigDecimal.class,
          Instant.class,
          LocalDate.class,
          Duration.class,
          UUID.class,
          Integer.class,
          Long.class,
          Boolean.class);

  static Stream<Class<?>> commandsAndEvents() {
    return BuyingCycle.MACHINES.stream()
        .flatMap(RecordedDataTest::types)
        .distinct()
        .<Class<?>>map(c -> c);
  }

  private static Stream<Class<?>> types(Machine machine) {
    return Stream.concat(
        machine.verbs().values().stream(),
        machine.moves().stream().flatMap(m -> m.events().stream()));
  }

  @ParameterizedTest
  @MethodSource("commandsAndEvents")
  void holdsOnlyWhatCanBeWrittenAsJsonAndReadAgain(Class<?> type) {
    var unfit = new ArrayList<String>();

    collectUnfit(type, type.getSimpleName(), unfit, new HashSet<>());

    assertThat(unfit).isEmpty();
  }

  private static void collectUnfit(Type type, String path, List<String> unfit, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    switch (type) {
      case Class<?> c when c.isPrimitive() || PLAIN.contains(c) || c.isEnum() -> {}
      case Class<?> c when c.isRecord() -> {
        for (var component : c.getRecordComponents()) {
          collectUnfit(component.getGenericType(), path + "." + component.getName(), unfit, seen);
        }
      }
      case Class<?> c when c.isSealed() -> {
        for (var permitted : c.getPermittedSubclasses()) {
          collectUnfit(permitted, path, unfit, seen);
        }
      }
      case ParameterizedType p when p.getRawType() == List.class || p.getRawType() == Set.class ->
          collectUnfit(p.getActualTypeArguments()[0], path + "[]", unfit, seen);
      case ParameterizedType p
          when p.getRawType() == Map.class && p.getActualTypeArguments()[0] == String.class ->
          collectUnfit(p.getActualTypeArguments()[1], path + "{}", unfit, seen);
      default -> unfit.add(path + " is a " + type);
    }
  }
}
