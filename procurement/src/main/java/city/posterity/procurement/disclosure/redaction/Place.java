package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a JSON Pointer of a thing.
 *
 * @param pointer with ids in the place of positions wherever a list's members have some
 * @param value a text, or the record that describes a document
 */
record Place(String pointer, Object value) {

  /** Names of the component that tells the members of a list apart, the first that is there. */
  private static final List<String> KEYS = List.of("id", "code", "bid", "criterion", "sha256");

  /** Asked for once a class: the JVM makes them anew each time, and redactions ask thousands. */
  private static final ClassValue<Map<String, RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, c -> c));
        }
      };

  static Optional<Place> in(State state, String pointer) {
    if (!pointer.startsWith("/")) {
      return Optional.empty();
    }
    Object value = state;
    var canonical = new StringBuilder();
    for (String written : pointer.substring(1).split("/", -1)) {
      Step step = step(value, written.replace("~1", "/").replace("~0", "~"));
      if (step == null) {
        return Optional.empty();
      }
      canonical.append('/').append(step.name.replace("~", "~0").replace("/", "~1"));
      value = step.value;
    }
    return Optional.of(new Place(canonical.toString(), value)).filter(p -> !p.texts().isEmpty());
  }

  /** Every pointer of a thing that fits one of its patterns and has something to withhold. */
  static List<String> all(State state) {
    return RedactableFields.of(state.id().thing()).stream()
        .flatMap(p -> expanded(state, "", p.substring(1).split("/", -1), 0))
        .filter(p -> in(state, p).isPresent())
        .toList();
  }

  /** The words to withhold: the text itself, or how a document is called and where it is. */
  List<String> texts() {
    return switch (value) {
      case String s when !s.isBlank() -> List.of(s.strip());
      case Record r when sha256() != null ->
          Stream.of("title", "name", "url")
              .map(n -> component(r, n))
              .filter(String.class::isInstance)
              .map(v -> ((String) v).strip())
              .filter(t -> !t.isEmpty())
              .distinct()
              .toList();
      default -> List.of();
    };
  }

  @Nullable String sha256() {
    return value instanceof Record r && component(r, "sha256") instanceof String s ? s : null;
  }

  private record Step(String name, Object value) {}

  private static @Nullable Step step(@Nullable Object value, String name) {
    return switch (value) {
      case List<?> list -> member(list, name);
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(e -> e.getKey().toString().equals(name))
              .findFirst()
              .map(e -> new Step(name, e.getValue()))
              .orElse(null);
      case Record r -> {
        Object part = component(r, name);
        yield part == null ? null : new Step(name, part);
      }
      case null, default -> null;
    };
  }

  private static @Nullable Step member(List<?> list, String name) {
    for (int i = 0; i < list.size(); i++) {
      String key = key(list.get(i), i);
      if (key.equals(name) || String.valueOf(i).equals(name)) {
        return new Step(key, list.get(i));
      }
    }
    return null;
  }

  private static String key(Object member, int position) {
    if (member instanceof Record r) {
      for (String name : KEYS) {
        switch (component(r, name)) {
          case StreamId s -> {
            return s.id().toString();
          }
          case String s -> {
            return s;
          }
          case null, default -> {
            // the next one
          }
        }
      }
    }
    return String.valueOf(position);
  }

  private static Stream<String> expanded(
      @Nullable Object value, String before, String[] pattern, int at) {
    if (at == pattern.length) {
      return Stream.of(before);
    }
    var names = new ArrayList<String>();
    if (!pattern[at].equals("*")) {
      names.add(pattern[at]);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        names.add(key(list.get(i), i));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(k -> names.add(k.toString()));
    }
    return names.stream()
        .flatMap(n -> {
          Step step = step(value, n);
          return step == null
              ? Stream.empty()
              : expanded(
                  step.value,
                  before + "/" + n.replace("~", "~0").replace("/", "~1"),
                  pattern,
                  at + 1);
        });
  }

  private static @Nullable Object component(Record r, String name) {
    RecordComponent component = COMPONENTS.get(r.getClass()).get(name);
    return component == null ? null : read(r, component);
  }

  static @Nullable Object read(Record r, RecordComponent component) {
    try {
      return component.getAccessor().invoke(r);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
