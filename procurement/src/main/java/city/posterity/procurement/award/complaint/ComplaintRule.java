package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Rule;

/** Why a command on a complaint is refused. */
public enum ComplaintRule implements Rule {
  TOO_LATE(Kind.CLOSED),
  NOT_YOUR_COMPLAINT(Kind.NOT_ALLOWED),
  REVIEWER_CONFLICTED(Kind.NOT_ALLOWED),
  NOTHING_TO_COMPLAIN_ABOUT(Kind.RULE),
  REMEDY_NOT_DONE(Kind.RULE),
  REMEDY_OUTSTANDING(Kind.RULE),
  REMEDY_IMPOSSIBLE(Kind.RULE),
  STEP_WITHOUT_REMEDY(Kind.DATA),
  TEXT_MISSING(Kind.DATA),
  UNKNOWN_LOT(Kind.DATA),
  REMEDY_MISSING(Kind.DATA);

  private final Kind kind;

  ComplaintRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
