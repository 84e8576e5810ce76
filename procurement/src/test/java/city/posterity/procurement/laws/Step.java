package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a script. Its moment is absolute and its data are complete, so that a script with
 * lines missing still says when everything else happens.
 *
 * @param command absent when only time passes
 */
record Step(Instant at, Actor who, StreamId thing, @Nullable Command command) {

  @Override
  public String toString() {
    return at
        + "  "
        + (command == null
            ? "time passes"
            : People.nameOf(who) + " on " + thing + ": " + command.toString());
  }
}
