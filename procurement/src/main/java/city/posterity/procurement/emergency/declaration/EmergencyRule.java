package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be done to a declared emergency. */
public enum EmergencyRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  /** A declaration is a case of its own. */
  NOT_ALONE(Kind.CONFLICT),
  /** Nothing is bought in the case of a declaration itself. */
  CASE_OF_AN_EMERGENCY(Kind.CONFLICT),
  END_BEFORE_START(Kind.DATA),
  DAY_IN_PAST(Kind.DATA),
  DAY_TO_COME(Kind.DATA),
  REVIEW_AFTER_END(Kind.DATA),
  /** No phase comes back without a new declaration. */
  PHASE_BEFORE(Kind.RULE),
  AFTER_LAST_DAY(Kind.DATA),
  DAYS_MISSING(Kind.DATA),
  MATTER_UNKNOWN(Kind.DATA),
  MATTER_TWICE(Kind.CONFLICT),
  NO_CONTRACT(Kind.RULE),
  DECISION_OF_A_NEED(Kind.RULE),
  DAY_MISSING(Kind.DATA),
  NOT_AGREED(Kind.RULE),
  /** What the emergency opened has no decision yet. */
  NOT_SETTLED(Kind.RULE);

  private final Kind kind;

  EmergencyRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
