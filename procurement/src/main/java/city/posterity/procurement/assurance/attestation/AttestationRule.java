package city.posterity.procurement.assurance.attestation;

import city.posterity.procurement.machine.Rule;

/** Why a command on an attestation is refused. */
public enum AttestationRule implements Rule {
  CLAUSE_MISSING(Kind.DATA),
  REASON_TOO_SHORT(Kind.DATA),
  DIGEST_MALFORMED(Kind.DATA),
  ROLE_NOT_HELD(Kind.NOT_ALLOWED);

  private final Kind kind;

  AttestationRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
