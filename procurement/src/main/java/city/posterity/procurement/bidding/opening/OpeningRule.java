package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Rule;

/** Why a command on an opening is refused. */
public enum OpeningRule implements Rule {
  TOO_EARLY(Kind.NOT_YET),
  ON_HOLD(Kind.RULE),
  NOT_IN_TEAM(Kind.NOT_ALLOWED),
  WROTE_THE_TENDER(Kind.NOT_ALLOWED),
  APPROVED_ALONE(Kind.NOT_ALLOWED),
  CONFLICT_OF_INTEREST(Kind.NOT_ALLOWED),
  ALREADY_HERE(Kind.CONFLICT),
  SAME_UNIT(Kind.RULE),
  NOT_HERE(Kind.NOT_ALLOWED),
  WRONG_STAGE(Kind.RULE),
  BID_MISSING(Kind.DATA),
  BID_NOT_DUE(Kind.DATA),
  BID_TWICE(Kind.DATA),
  CONTENT_OR_REASON(Kind.DATA),
  PRICE_TOO_EARLY(Kind.RULE),
  LOT_UNKNOWN(Kind.DATA);

  private final Kind kind;

  OpeningRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
