package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be done to a clause. */
public enum ClauseRule implements Rule {
  KEY_WRONG(Kind.DATA),
  /** A key names one clause for good. */
  KEY_TAKEN(Kind.CONFLICT),
  TEXT_MISSING(Kind.DATA),
  TEXT_TOO_LONG(Kind.DATA),
  LANGUAGE_UNKNOWN(Kind.DATA),
  LANGUAGE_TWICE(Kind.DATA),
  ORIGINAL_MISSING(Kind.DATA),
  ORIGIN_UNKNOWN(Kind.DATA),
  CHECK_EMPTY(Kind.DATA),
  /** The policy engine cannot read it; found where the engine is, outside of the core. */
  CHECK_WRONG(Kind.DATA),
  SIGNATURES_WRONG(Kind.DATA),
  FIGURE_WRONG(Kind.DATA),
  /** From the first publication on the text changes by change sets that say why. */
  NOT_BEING_DRAFTED(Kind.CONFLICT);

  private final Kind kind;

  ClauseRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
