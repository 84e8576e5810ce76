package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Rule;

/** Why a command on a change is refused. */
public enum ChangeRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  EVIDENCE_MISSING(Kind.DATA),
  CONTRACT_UNKNOWN(Kind.DATA),
  CONTRACT_NOT_ACTIVE(Kind.RULE),
  CONTRACT_SUSPENDED(Kind.RULE),
  CURRENCY_DIFFERS(Kind.DATA),
  END_BEFORE_START(Kind.DATA),
  CLAUSE_MISSING(Kind.DATA),
  INDEX_NOT_SOUND(Kind.DATA),
  INDEX_DIFFERS(Kind.RULE),
  SIGN_AGAINST_GROUND(Kind.RULE),
  SUPPLIER_MISSING(Kind.DATA),
  SUPPLIER_NOT_REPLACED(Kind.DATA),
  MILESTONES_DO_NOT_ADD_UP(Kind.RULE),
  MILESTONE_BELOW_ACCEPTED(Kind.RULE),
  MILESTONE_CLOSED(Kind.RULE),
  MILESTONE_NAMED_TWICE(Kind.DATA),
  VALUE_BELOW_ACCEPTED(Kind.RULE),
  OVER_CAP(Kind.RULE),
  NATURE_CHANGES(Kind.RULE),
  BUDGET_MISSING(Kind.DATA),
  ON_HOLD(Kind.RULE),
  NOTICE_MISSING(Kind.RULE),
  NOT_THE_SUPPLIER(Kind.NOT_ALLOWED);

  private final Kind kind;

  ChangeRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
