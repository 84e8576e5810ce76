package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Rule;

/** Why a command on an evaluation is refused. */
public enum EvaluationRule implements Rule {
  BIDS_SEALED(Kind.NOT_YET),
  PRICES_SEALED(Kind.NOT_YET),
  EXPLANATION_RUNNING(Kind.NOT_YET),
  PANEL_TOO_SMALL(Kind.RULE),
  PANEL_EVEN(Kind.RULE),
  DECLARATION_MISSING(Kind.RULE),
  CONFLICT_OPEN(Kind.RULE),
  BIDS_UNDECIDED(Kind.RULE),
  SHEETS_MISSING(Kind.RULE),
  SHIFT_UNEXPLAINED(Kind.RULE),
  NOTHING_TO_SCORE(Kind.RULE),
  NOT_ALL_SIGNED(Kind.RULE),
  LOW_PRICE_UNEXPLAINED(Kind.RULE),
  TENDER_NOT_RUNNING(Kind.RULE),
  NOT_EVALUATING(Kind.RULE),
  STEP_NOT_PASSED(Kind.RULE),
  SHEETS_OPEN(Kind.RULE),
  NOT_ON_PANEL(Kind.NOT_ALLOWED),
  OWN_CONFLICT(Kind.NOT_ALLOWED),
  WRONG_ID(Kind.CONFLICT),
  ALREADY_JUDGED(Kind.CONFLICT),
  ALREADY_ON_PANEL(Kind.CONFLICT),
  ALREADY_SIGNED(Kind.CONFLICT),
  TEXT_MISSING(Kind.DATA),
  SCORE_MISSING(Kind.DATA),
  SCORE_OUT_OF_RANGE(Kind.DATA),
  REASON_MISSING(Kind.DATA),
  UNKNOWN_BID(Kind.DATA),
  UNKNOWN_CRITERION(Kind.DATA),
  UNKNOWN_LOT(Kind.DATA),
  UNKNOWN_PERSON(Kind.DATA),
  APPRAISAL_MISSING(Kind.RULE),
  APPRAISAL_DIFFERS(Kind.CONFLICT);

  private final Kind kind;

  EvaluationRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
