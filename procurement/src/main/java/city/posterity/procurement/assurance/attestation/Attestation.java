package city.posterity.procurement.assurance.attestation;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a named person answered to a policy's statement, and to which version of what it speaks of.
 *
 * @param clause the policy's id of the statement
 * @param as the role in which it was answered
 * @param sha256 of what it speaks of, as it stood then, 64 hexadecimal digits in lower case; once
 *     that changes, the attestation is stale
 */
public record Attestation(
    StreamId id,
    AttestationStatus status,
    String clause,
    Answer answer,
    String reason,
    List<String> evidence,
    Role as,
    String sha256,
    PersonId by,
    Instant at)
    implements State {

  public Attestation {
    evidence = List.copyOf(evidence);
  }

  /** Each statement of a policy is answered once at a time. */
  public static StreamId idOf(UUID procurement, String clause) {
    return StreamId.derived(Thing.ATTESTATION, new StreamId(Thing.TEAM, procurement), clause);
  }

  public boolean stands() {
    return status == AttestationStatus.STANDING;
  }
}
