package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Rule;

/** Why a command on a redaction is refused. */
public enum RedactionRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  THING_UNKNOWN(Kind.DATA),
  NOTHING_REDACTABLE(Kind.RULE),
  FIELD_NOT_REDACTABLE(Kind.RULE),
  BID_NOT_OPENED(Kind.NOT_YET),
  NOTHING_THERE(Kind.DATA),
  PASSAGE_NOT_THERE(Kind.DATA),
  TEXT_TOO_SHORT(Kind.DATA),
  ALREADY_REDACTED(Kind.CONFLICT),
  NO_GROUNDS(Kind.RULE),
  GROUND_UNKNOWN(Kind.DATA),
  DATE_NOT_IN_FUTURE(Kind.DATA),
  DATE_TOO_LATE(Kind.RULE),
  RELEASE_DATE_PASSED(Kind.CLOSED),
  NO_DATE_TO_EXTEND(Kind.RULE),
  DATE_NOT_LATER(Kind.DATA),
  NO_EXTENSION(Kind.CONFLICT);

  private final Kind kind;

  RedactionRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
