package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that always holds. The numbers are those of the list of invariants that the buying
 * cycle was designed with.
 */
interface Law {

  int number();

  /** After each event. */
  default void event(World world, Moment moment) {}

  /** After each refusal. */
  default void refusal(World world, List<Finding> findings) {}

  /** After each step that brought something about. */
  default void rest(World world) {}

  /** When a run is over. May not change the world. */
  default void end(World world, List<Step> script) {}

  default void require(boolean holds, String otherwise, @Nullable Object... values) {
    if (!holds) {
      throw new Broken(number(), otherwise.formatted(values), null);
    }
  }
}
