package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Command;

/**
 * Adds to a command, before it is decided, what only the city hall can work out. Asked in the
 * transaction of the decision; it must not call back into the casefile.
 */
@FunctionalInterface
public interface Completion {

  /** The same command where there is nothing to add. */
  Command complete(GateKeeper.Question question);
}
