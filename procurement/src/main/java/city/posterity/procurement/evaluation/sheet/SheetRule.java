package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.machine.Rule;

/** Why a command on a sheet is refused. */
public enum SheetRule implements Rule {
  NOT_YOUR_SHEET(Kind.NOT_ALLOWED),
  NOT_ON_PANEL(Kind.NOT_ALLOWED),
  CONFLICT_OPEN(Kind.NOT_ALLOWED),
  NOT_SCORING_NOW(Kind.RULE),
  BID_NOT_VALID(Kind.RULE),
  UNKNOWN_CRITERION(Kind.DATA),
  SCORE_OUT_OF_RANGE(Kind.DATA),
  REASON_MISSING(Kind.DATA),
  SCORE_MISSING(Kind.DATA),
  TEXT_MISSING(Kind.DATA);

  private final Kind kind;

  SheetRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
