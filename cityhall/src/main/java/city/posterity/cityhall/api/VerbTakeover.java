package city.posterity.cityhall.api;

import city.posterity.procurement.machine.Thing;
import java.util.Optional;

/**
 * Implemented by a part of the application that has an address of its own for a verb, because more
 * than the command's record belongs to it. The verb is then not done at the general address, which
 * points to the other one.
 */
public interface VerbTakeover {

  /** Where the verb is done, as a URI template; empty for verbs that are not taken over. */
  Optional<String> addressOf(Thing thing, String verb);
}
