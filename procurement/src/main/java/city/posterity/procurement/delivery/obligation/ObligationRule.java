package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Rule;

/** Why a command on an obligation is refused. */
public enum ObligationRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  EVIDENCE_MISSING(Kind.DATA),
  NEGATIVE(Kind.DATA),
  MEASURED_BY_SUPPLIER(Kind.NOT_ALLOWED),
  TARGET_NOT_REACHED(Kind.RULE),
  TARGET_REACHED(Kind.RULE),
  REVIEW_TOO_EARLY(Kind.DATA),
  CONTRACT_NOT_IN_FORCE(Kind.DATA);

  private final Kind kind;

  ObligationRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
