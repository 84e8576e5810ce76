package city.posterity.procurement.assurance.attestation;

import static city.posterity.procurement.assurance.attestation.AttestationStatus.STANDING;
import static city.posterity.procurement.assurance.attestation.AttestationStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;

import city.posterity.procurement.assurance.attestation.AttestationEvent.AttestationWithdrawn;
import city.posterity.procurement.assurance.attestation.AttestationEvent.Attested;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attestation's table of moves. */
public final class AttestationMachine {

  private static final Role[] STAFF = {
    Role.NEED_OFFICER,
    Role.PROCUREMENT_OFFICER,
    Role.BUDGET_HOLDER,
    Role.APPROVER,
    Role.CHAIR,
    Role.EVALUATOR,
    Role.CONTRACT_MANAGER,
    Role.INSPECTOR
  };

  private AttestationMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.ATTESTATION,
              Attestation.class,
              AttestationStatus.class,
              AttestationRule.class,
              AttestationMachine::apply,
              Machine.Verbs.none()
                  .and("attest", Attest.class)
                  .and("withdraw", WithdrawAttestation.class),
              move(null, "attest", STANDING, Attested.class).by(STAFF),
              move(STANDING, "attest", STANDING, Attested.class).by(STAFF),
              move(WITHDRAWN, "attest", STANDING, Attested.class).by(STAFF),
              move(STANDING, "withdraw", WITHDRAWN, AttestationWithdrawn.class).by(STAFF))
          .withNaming((procurement, _, command, _) ->
              command instanceof Attest a
                  ? Optional.of(Attestation.idOf(procurement, a.clause()))
                  : Optional.empty());

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((AttestationEvent) event) {
      case Attested e ->
          new Attestation(
              id,
              STANDING,
              e.clause(),
              e.answer(),
              e.reason(),
              e.evidence(),
              e.as(),
              e.sha256(),
              e.by(),
              e.at());
      case AttestationWithdrawn(var _, var at) -> {
        Attestation a = (Attestation) Objects.requireNonNull(before);
        yield new Attestation(
            id,
            WITHDRAWN,
            a.clause(),
            a.answer(),
            a.reason(),
            a.evidence(),
            a.as(),
            a.sha256(),
            a.by(),
            at);
      }
    };
  }
}
