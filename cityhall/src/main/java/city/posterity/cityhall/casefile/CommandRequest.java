package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants something to happen.
 *
 * @param target the thing; for a new thing, the id it shall have
 * @param actor with the roles that hold everywhere; those of the team are added
 * @param expectedVersion version of the thing that the actor saw; absent for new things and verbs
 *     that rivals perform
 * @param receivedAt when the request had entered in full; decides whether a bid is in time
 * @param idempotency absent when a repeated request may be a second one
 */
public record CommandRequest(
    UUID cityId,
    UUID procurementId,
    StreamId target,
    Command command,
    Actor actor,
    @Nullable Long expectedVersion,
    @Nullable String reason,
    Instant receivedAt,
    @Nullable Idempotency idempotency) {

  /**
   * @param key chosen by the caller, unique among that person's requests
   * @param requestHash SHA-256 of method, address and body: the same key for something else is an
   *     error
   */
  public record Idempotency(String key, byte[] requestHash) {}
}
