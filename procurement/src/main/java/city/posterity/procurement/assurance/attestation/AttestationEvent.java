package city.posterity.procurement.assurance.attestation;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;

/** What can happen to an attestation. Earlier answers stay as events. */
public sealed interface AttestationEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.ATTESTATION;
  }

  record Attested(
      String clause,
      Answer answer,
      String reason,
      List<String> evidence,
      Role as,
      String sha256,
      PersonId by,
      Instant at)
      implements AttestationEvent {

    public Attested {
      evidence = List.copyOf(evidence);
    }
  }

  record AttestationWithdrawn(String reason, Instant at) implements AttestationEvent {}
}
