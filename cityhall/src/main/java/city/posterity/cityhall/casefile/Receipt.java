package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a request that was accepted.
 *
 * @param version of the thing after it
 * @param events types of what was recorded on any thing, in order; empty when it was already so
 * @param replayed whether this is the stored answer to an earlier sending of the same request
 */
public record Receipt(
    UUID procurementId,
    StreamId target,
    long version,
    String status,
    Instant at,
    List<String> events,
    boolean replayed) {

  Receipt again() {
    return new Receipt(procurementId, target, version, status, at, events, true);
  }
}
