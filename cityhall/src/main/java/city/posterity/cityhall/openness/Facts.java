package city.posterity.cityhall.openness;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.pack.Procedure;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that a release is made from; nothing else goes into it.
 *
 * @param number of the release, if it becomes one
 * @param after the procurement as it stands
 * @param events that brought it there since the chapter before
 * @param previous what is public so far, without nulls; absent before the first release
 * @param base the address of this installation
 */
record Facts(
    String ocid,
    int number,
    Procurement after,
    Procedure procedure,
    List<Recorded> events,
    @Nullable ObjectNode previous,
    URI base) {

  Publicity publicity() {
    return new Publicity(after);
  }

  <E extends Event> Stream<E> events(Class<E> type) {
    return events.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
  }

  /** What was public before at a JSON Pointer; missing if nothing. */
  JsonNode before(String pointer) {
    return previous == null ? MissingNode.getInstance() : previous.at(pointer);
  }
}
