package city.posterity.cityhall.api;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Things as addresses name them: {@code tenders/0190…}. */
final class ThingNames {

  private static final Map<String, Thing> BY_PLURAL =
      Arrays.stream(Thing.values()).collect(Collectors.toUnmodifiableMap(Thing::plural, t -> t));
  private static final Map<Thing, Machine> MACHINES =
      BuyingCycle.MACHINES.stream().collect(Collectors.toUnmodifiableMap(Machine::thing, m -> m));

  private ThingNames() {}

  static Thing thing(String plural) {
    Thing thing = BY_PLURAL.get(plural);
    if (thing == null || !MACHINES.containsKey(thing)) {
      throw ApiProblem.notFound("address '" + plural + "'");
    }
    return thing;
  }

  static Machine machine(Thing thing) {
    return java.util.Objects.requireNonNull(MACHINES.get(thing));
  }

  static StreamId stream(String plural, String id) {
    return new StreamId(thing(plural), id(id));
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw ApiProblem.notFound("thing with the id '" + text + "'");
    }
  }
}
