package city.posterity.procurement.machine;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one thing, and the stream of its events. */
public record StreamId(Thing thing, UUID id) {

  /**
   * The id of a thing that follows from another without anybody choosing an id, such as the opening
   * of a tender: the same inputs always give the same id, so that replaying a decision repeats it.
   */
  public static StreamId derived(Thing thing, StreamId from, String part) {
    String name = thing + "/" + from.thing + "/" + from.id + "/" + part;
    return new StreamId(thing, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return thing.word() + ":" + id;
  }
}
