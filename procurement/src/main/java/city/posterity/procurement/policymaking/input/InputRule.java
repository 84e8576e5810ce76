package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be done to a contribution. */
public enum InputRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  TEXT_TOO_LONG(Kind.DATA),
  LANGUAGE_WRONG(Kind.DATA),
  CLAUSE_UNKNOWN(Kind.DATA),
  CLAUSE_MISSING(Kind.DATA),
  /** The round is about other clauses. */
  CLAUSE_NOT_ASKED(Kind.RULE),
  QUOTE_NOT_THERE(Kind.DATA),
  REPLACEMENT_MISSING(Kind.DATA),
  REPLACEMENT_SAME(Kind.DATA),
  PEOPLE_WRONG(Kind.DATA),
  NOT_ASKED_NOW(Kind.RULE),
  CHANNEL_NOT_YOURS(Kind.RULE),
  KIND_NOT_YOURS(Kind.RULE),
  NOT_THE_AUTHOR(Kind.RULE),
  NOT_HIDDEN_BY_APPEAL(Kind.CONFLICT),
  /** Against each hiding there is one appeal. */
  APPEAL_TWICE(Kind.CONFLICT),
  THEME_UNKNOWN(Kind.DATA),
  THEMES_MISSING(Kind.DATA),
  /** Sorting again what is answered would part it from its answer. */
  NOT_NOW(Kind.CONFLICT),
  ALREADY_ERASED(Kind.CONFLICT),
  ERASED(Kind.CONFLICT);

  private final Kind kind;

  InputRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
