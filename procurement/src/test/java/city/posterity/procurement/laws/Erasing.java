package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Personal;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the personal values out of a record and leaves everything else. */
public final class Erasing {

  private static final Map<Class<?>, Boolean> WITHOUT = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Maker> MAKERS = new ConcurrentHashMap<>();

  private record Maker(RecordComponent[] components, Constructor<?> constructor) {}

  private Erasing() {}

  /**
   * The same with each personal value erased.
   *
   * @return {@code whole} itself where there is nothing to erase
   */
  public static Object of(Object whole) {
    return switch (whole) {
      case Personal p -> new Personal(p.subject(), Personal.ERASED);
      case Record r when WITHOUT.computeIfAbsent(r.getClass(), Erasing::hasNone) -> r;
      case Record r -> again(r);
      case List<?> l -> l.stream().map(Erasing::of).toList();
      case Map<?, ?> m -> {
        var copy = new LinkedHashMap<Object, Object>();
        m.forEach((k, v) -> copy.put(k, of(v)));
        yield copy;
      }
      default -> whole;
    };
  }

  private static Record again(Record r) {
    Maker maker = MAKERS.computeIfAbsent(r.getClass(), Erasing::maker);
    try {
      var values = new @Nullable Object[maker.components.length];
      for (int i = 0; i < values.length; i++) {
        Object value = maker.components[i].getAccessor().invoke(r);
        values[i] = value == null ? null : of(value);
      }
      return (Record) maker.constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Maker maker(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      for (RecordComponent c : components) {
        c.getAccessor().setAccessible(true);
      }
      return new Maker(components, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasNone(Class<?> type) {
    return !reaches(type, new HashSet<>());
  }

  private static boolean reaches(Type type, Set<Type> seen) {
    if (type == Personal.class) {
      return true;
    }
    if (!seen.add(type)) {
      return false;
    }
    return switch (type) {
      case Class<?> c when c.isRecord() ->
          Stream.of(c.getRecordComponents()).anyMatch(r -> reaches(r.getGenericType(), seen));
      case ParameterizedType p ->
          Stream.of(p.getActualTypeArguments()).anyMatch(a -> reaches(a, seen));
      default -> false;
    };
  }
}
