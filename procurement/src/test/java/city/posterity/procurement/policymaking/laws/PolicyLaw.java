package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Broken;
import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that always holds. 1 to 8 are the invariants I1 to I8 of our model of participation.
 */
interface PolicyLaw {

  int number();

  /** After each event. */
  default void event(PolicyCase policy, Moment moment) {}

  /** After each refusal. */
  default void refusal(PolicyCase policy, List<Finding> findings) {}

  /** After each attempt that brought something about. */
  default void rest(PolicyCase policy) {}

  /** When a run is over. May not change the case. */
  default void end(PolicyCase policy, List<Attempt> script) {}

  default void require(boolean holds, String otherwise, @Nullable Object... values) {
    if (!holds) {
      throw new Broken(number(), otherwise.formatted(values), null);
    }
  }
}
