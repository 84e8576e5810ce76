package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be answered so. */
public enum ResponseRule implements Rule {
  TARGET_MISSING(Kind.DATA),
  THEME_UNKNOWN(Kind.DATA),
  INPUT_UNKNOWN(Kind.DATA),
  /** It was taken back, or is not shown. */
  INPUT_NOT_STANDING(Kind.CONFLICT),
  /** Nobody in the group reads its language, and nobody translated it. */
  INPUT_NOT_READ(Kind.RULE),
  REASON_MISSING(Kind.DATA),
  REFERENCE_MISSING(Kind.DATA),
  COMMITMENT_INCOMPLETE(Kind.DATA),
  DAY_IN_PAST(Kind.DATA),
  SUCCESSOR_UNKNOWN(Kind.DATA),
  NOT_NOW(Kind.CONFLICT);

  private final Kind kind;

  ResponseRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
