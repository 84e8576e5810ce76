package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Rule;

/** Why a command on a contract is refused. */
public enum ContractRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  WRONG_ID(Kind.DATA),
  AWARD_UNKNOWN(Kind.DATA),
  AWARD_NOT_FINAL(Kind.RULE),
  STANDSTILL_OPEN(Kind.NOT_YET),
  ON_HOLD(Kind.RULE),
  DUPLICATE_ID(Kind.DATA),
  PERIOD_REVERSED(Kind.DATA),
  PERIOD_MISSING(Kind.RULE),
  INDICATORS_TOO_FEW(Kind.RULE),
  SHARES_NOT_WHOLE(Kind.RULE),
  SHARE_OUT_OF_RANGE(Kind.DATA),
  SCHEDULE_DEPARTS(Kind.RULE),
  DUE_DATE_MISSING(Kind.RULE),
  SECURITY_MISSING(Kind.RULE),
  EXCLUSION_NOT_CHECKED(Kind.DATA),
  BUDGET_EXCEEDED(Kind.RULE),
  NOT_A_PARTY(Kind.NOT_ALLOWED),
  SIGNED_FOR_OTHER_SIDE(Kind.NOT_ALLOWED),
  ALREADY_SIGNED(Kind.CONFLICT),
  SUSPENDED(Kind.RULE),
  NOT_SUSPENDED(Kind.CONFLICT),
  INDICATOR_UNKNOWN(Kind.DATA),
  ITEM_UNKNOWN(Kind.DATA),
  ITEM_HANDED_OVER(Kind.CONFLICT),
  PART_OPEN(Kind.RULE),
  HAND_OVER_OPEN(Kind.RULE),
  AFTERMATH_UNSAID(Kind.DATA),
  YEAR_OUT_OF_RANGE(Kind.DATA),
  LINE_UNKNOWN(Kind.DATA),
  LINE_UNSAID(Kind.DATA),
  NEGATIVE(Kind.DATA),
  EVIDENCE_MISSING(Kind.DATA),
  REPORT_MISSING(Kind.RULE),
  REPLY_MISSING(Kind.RULE),
  CONTRACT_IN_FORCE(Kind.RULE);

  private final Kind kind;

  ContractRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
