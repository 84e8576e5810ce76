package city.posterity.cityhall.api;

import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.Optional;

/**
 * Implemented by a part of the application that has an address of its own for a verb, because more
 * than the command's record belongs to it. The verb is then not done at the general address, which
 * points to the other one.
 */
public interface VerbTakeover {

  /** Where the verb is done, as a URI template; empty for verbs that are not taken over. */
  Optional<String> addressOf(Thing thing, String verb);

  /** Where a verb is done, if any of these has taken it over. */
  static Optional<String> addressOf(List<VerbTakeover> takeovers, Thing thing, String verb) {
    return takeovers.stream().flatMap(t -> t.addressOf(thing, verb).stream()).findFirst();
  }
}
