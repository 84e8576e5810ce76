package city.posterity.procurement.laws;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record once more with one component changed. */
public final class Altered {

  private Altered() {}

  /**
   * @throws IllegalArgumentException if there is no such component
   */
  @SuppressWarnings("unchecked")
  public static <R> R with(R original, String component, @Nullable Object value) {
    var components = original.getClass().getRecordComponents();
    try {
      var values = new @Nullable Object[components.length];
      boolean found = false;
      for (int i = 0; i < components.length; i++) {
        boolean wanted = components[i].getName().equals(component);
        found |= wanted;
        components[i].getAccessor().setAccessible(true);
        values[i] = wanted ? value : components[i].getAccessor().invoke(original);
      }
      if (!found) {
        throw new IllegalArgumentException(original.getClass() + " has no " + component);
      }
      var constructor =
          original
              .getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return (R) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
