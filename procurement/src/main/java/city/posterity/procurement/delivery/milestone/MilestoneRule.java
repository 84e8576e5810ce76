package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.machine.Rule;

/** Why a command on a milestone is refused. */
public enum MilestoneRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  EVIDENCE_MISSING(Kind.DATA),
  CONTRACT_NOT_RUNNING(Kind.RULE),
  CONTRACT_SUSPENDED(Kind.RULE),
  NOT_THE_SUPPLIER(Kind.NOT_ALLOWED),
  INSPECTOR_OF_SUPPLIER(Kind.NOT_ALLOWED),
  CURRENCY_DIFFERS(Kind.DATA),
  VALUE_OUT_OF_RANGE(Kind.DATA),
  REASON_MISSING(Kind.DATA),
  RESIDENTS_UNANSWERED(Kind.RULE),
  CURE_DATE_PAST(Kind.DATA),
  WARRANTY_OVER(Kind.CLOSED),
  EXCUSED(Kind.RULE);

  private final Kind kind;

  MilestoneRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
