package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a script: somebody tries something at a moment, with all its data.
 *
 * @param command absent when only time passes
 */
record Attempt(Instant at, Actor who, StreamId thing, @Nullable Command command) {

  @Override
  public String toString() {
    return at
        + "  "
        + (command == null ? "time passes" : Cast.nameOf(who) + " on " + thing + ": " + command);
  }
}
