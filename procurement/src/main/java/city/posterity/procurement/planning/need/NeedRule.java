package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Rule;

/** Why a command on a need or plan item is refused. */
public enum NeedRule implements Rule {
  NEED_EXISTS(Kind.CONFLICT),
  TEXT_MISSING(Kind.DATA),
  CONSULTATION_TOO_SHORT(Kind.RULE),
  CONSULTATION_OVER(Kind.CLOSED),
  INPUT_UNKNOWN(Kind.DATA),
  INPUT_ANSWERED(Kind.CONFLICT),
  INPUTS_UNANSWERED(Kind.RULE),
  ESTIMATE_NOT_POSITIVE(Kind.DATA),
  CURRENCY_DIFFERS(Kind.DATA),
  NOT_AGGREGATED(Kind.RULE),
  BUDGET_MISSING(Kind.DATA),
  BUDGET_TOO_SMALL(Kind.RULE),
  BUDGET_NOT_CONFIRMED(Kind.RULE),
  PROCEDURE_UNKNOWN(Kind.DATA),
  NO_REVISION_WAITS(Kind.CONFLICT),
  REVISION_WAITS(Kind.CONFLICT),
  MERGED_INTO_ITSELF(Kind.DATA),
  OPTIONS_TOO_FEW(Kind.DATA),
  OPTION_UNKNOWN(Kind.DATA),
  OPTION_WITHOUT_ROLE(Kind.DATA),
  ROLE_TWICE(Kind.DATA),
  ROLE_MISSING(Kind.DATA),
  OPTIONS_NOT_APPRAISED(Kind.RULE),
  APPRAISAL_UNKNOWN(Kind.CONFLICT);

  private final Kind kind;

  NeedRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
