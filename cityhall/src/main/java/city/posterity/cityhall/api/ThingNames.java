package city.posterity.cityhall.api;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Things as addresses name them: {@code tenders/0190…}. */
public final class ThingNames {

  private static final Map<String, Thing> BY_PLURAL =
      Arrays.stream(Thing.values()).collect(Collectors.toUnmodifiableMap(Thing::plural, t -> t));
  private static final Map<Thing, Machine> MACHINES =
      BuyingCycle.MACHINES.stream().collect(Collectors.toUnmodifiableMap(Machine::thing, m -> m));

  private ThingNames() {}

  static Thing thing(String plural) {
    Thing thing = BY_PLURAL.get(plural);
    if (thing == null || !MACHINES.containsKey(thing)) {
      throw new ApiProblem(
          404,
          "not-found",
          "There is no address " + shortened(plural) + ".",
          List.of(),
          Map.of("available", BY_PLURAL.keySet().stream().sorted().toList()));
    }
    return thing;
  }

  /**
   * The kind of thing that is made at {@code /tenders/{id}/enquiries}.
   *
   * @throws ApiProblem 404 that says what could be done to the thing instead
   */
  static Thing made(Machine machine, String plural) {
    Thing thing = BY_PLURAL.get(plural);
    if (thing == null || !MACHINES.containsKey(thing)) {
      throw new ApiProblem(
          404,
          "not-found",
          "Nobody can " + shortened(plural) + " " + oneOf(machine.thing()) + ".",
          List.of(),
          Map.of("available", List.copyOf(machine.verbs().keySet())));
    }
    return thing;
  }

  /** As in {@code a tender}, {@code an award}. */
  static String oneOf(Thing thing) {
    return ("aeiou".indexOf(thing.word().charAt(0)) < 0 ? "a " : "an ") + thing.word();
  }

  private static String shortened(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }

  static Machine machine(Thing thing) {
    return java.util.Objects.requireNonNull(MACHINES.get(thing));
  }

  static StreamId stream(String plural, String id) {
    return new StreamId(thing(plural), id(id));
  }

  /**
   * The id that stands in an address.
   *
   * @throws ApiProblem 404 if it is none
   */
  public static UUID id(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
      throw new IllegalArgumentException();
    } catch (IllegalArgumentException _) {
      throw ApiProblem.notFound("thing with the id " + shortened(text));
    }
  }
}
