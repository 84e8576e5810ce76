package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Rule;

/** Why a command on an award is refused. */
public enum AwardRule implements Rule {
  NOT_EVALUATING(Kind.RULE),
  NOT_RANKED(Kind.RULE),
  NOT_NEXT(Kind.RULE),
  ALREADY_PROPOSED(Kind.RULE),
  BID_NOT_VALID(Kind.RULE),
  TOO_MANY_WINNERS(Kind.RULE),
  LOT_LIMIT_REACHED(Kind.RULE),
  ON_HOLD(Kind.RULE),
  NOT_QUALIFIED(Kind.RULE),
  QUALIFIED_AND_ELIGIBLE(Kind.RULE),
  EXTENDED_ALREADY(Kind.RULE),
  OVER_BUDGET(Kind.RULE),
  NOT_YOUR_AWARD(Kind.NOT_ALLOWED),
  UNKNOWN_LOT(Kind.DATA),
  UNKNOWN_BID(Kind.DATA),
  NOTICE_MISSING(Kind.DATA),
  GROUND_UNKNOWN(Kind.DATA),
  TEXT_MISSING(Kind.DATA),
  GENERATIONS_MISSING(Kind.DATA),
  LOSS_UNEXPLAINED(Kind.DATA);

  private final Kind kind;

  AwardRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
