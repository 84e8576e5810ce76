package city.posterity.cityhall.casefile;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.Thing;
import java.util.HashMap;
import java.util.Map;

/**
 * The names under which events are stored: the record's own name, as in {@code TenderPublished}. A
 * record that changes incompatibly gets a new version here and an upcast from the old one.
 */
final class EventTypes {

  /** Version of every type so far. */
  static final int CURRENT = 1;

  private static final Map<String, Class<? extends Event>> BY_NAME = new HashMap<>();
  private static final Map<Thing, Class<? extends State>> STATES = new HashMap<>();

  static {
    for (Machine machine : BuyingCycle.MACHINES) {
      STATES.put(machine.thing(), machine.state());
      machine.moves().stream().flatMap(m -> m.events().stream()).forEach(EventTypes::add);
    }
  }

  private EventTypes() {}

  static String nameOf(Event event) {
    return event.getClass().getSimpleName();
  }

  static Class<? extends Event> typeOf(String name, int version) {
    Class<? extends Event> type = BY_NAME.get(name);
    if (type == null || version != CURRENT) {
      throw new IllegalStateException(
          "this program knows no event " + name + " version " + version);
    }
    return type;
  }

  static Class<? extends State> stateOf(Thing thing) {
    return java.util.Objects.requireNonNull(STATES.get(thing));
  }

  private static void add(Class<? extends Event> type) {
    Class<? extends Event> other = BY_NAME.put(type.getSimpleName(), type);
    if (other != null && other != type) {
      throw new IllegalStateException("two events are called " + type.getSimpleName());
    }
  }
}
