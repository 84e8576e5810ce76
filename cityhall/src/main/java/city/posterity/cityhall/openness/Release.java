package city.posterity.cityhall.openness;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * One release, made or read.
 *
 * @param number from 1, without gaps within its procurement
 * @param commandId the command whose events it tells of
 * @param date after that of the release before, to the millisecond
 * @param json the whole release as published
 */
record Release(
    String ocid,
    int number,
    UUID procurementId,
    UUID commandId,
    Instant date,
    List<String> tags,
    ObjectNode json) {

  Release {
    tags = List.copyOf(tags);
  }

  /** Puts the head on a body. */
  static Release of(
      String ocid,
      int number,
      UUID procurementId,
      UUID commandId,
      Instant date,
      List<String> tags,
      ObjectNode body) {
    ObjectNode json = Ocds.object();
    json.put("ocid", ocid).put("id", ocid + "-" + number).put("date", date.toString());
    var codes = json.putArray("tag");
    tags.forEach(codes::add);
    json.setAll(body);
    return new Release(ocid, number, procurementId, commandId, date, tags, json);
  }

  String id() {
    return ocid + "-" + number;
  }

  /** What is public after it: without head, nulls and what is empty without them. */
  ObjectNode snapshot() {
    ObjectNode body = json.deepCopy();
    body.remove(List.of("ocid", "id", "date", "tag"));
    return Continuity.stripped(body);
  }

  /** When what follows this one is dated that was processed then. */
  Instant nextDate(Instant processed) {
    Instant then = processed.truncatedTo(ChronoUnit.MILLIS);
    return then.isAfter(date) ? then : date.plusMillis(1);
  }
}
