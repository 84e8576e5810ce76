package city.posterity.procurement.assurance.attestation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Nobody vouches for it any more. */
public record WithdrawAttestation(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            reason.strip().length() >= Attest.SHORTEST,
            () ->
                Finding.of(AttestationRule.REASON_TOO_SHORT, "least", Attest.SHORTEST)
                    .at("/reason"))
        .orElse(() -> new AttestationEvent.AttestationWithdrawn(reason, context.now()));
  }
}
