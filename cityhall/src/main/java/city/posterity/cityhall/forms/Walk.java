package city.posterity.cityhall.forms;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.procurement.machine.Computed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reading, filling and showing a form have in common. */
final class Walk {

  private Walk() {}

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Whether people are asked for it. */
  static boolean isAsked(RecordComponent component) {
    return !component.isAnnotationPresent(Computed.class);
  }

  static String at(String pointer, RecordComponent component) {
    return pointer + "/" + component.getName();
  }

  static List<Class<?>> cases(Class<?> type) {
    return Arrays.asList(type.getPermittedSubclasses());
  }

  static Optional<Class<?>> caseOf(Class<?> type, String kind) {
    return cases(type).stream().filter(c -> CoreJson.kindOf(c).equals(kind)).findFirst();
  }

  /** A name that can stand in an {@code id} and in a link to it. */
  static String id(String pointer) {
    return "f" + pointer.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
