package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Rule;

/** Why words cannot be changed so. */
public enum RevisionRule implements Rule {
  EDITS_MISSING(Kind.DATA),
  SUMMARY_MISSING(Kind.DATA),
  /** Nothing says because of which answer the words change. */
  REASON_MISSING(Kind.RULE),
  RESPONSE_UNKNOWN(Kind.DATA),
  RESPONSE_NOT_APPROVED(Kind.CONFLICT),
  /** None of the answers says that anything is taken over. */
  NOTHING_TAKEN_OVER(Kind.CONFLICT),
  /** More than spelling and numbering changes. */
  NOT_EDITORIAL(Kind.RULE),
  CLAUSE_UNKNOWN(Kind.DATA),
  CLAUSE_TWICE(Kind.DATA),
  KEY_TAKEN(Kind.CONFLICT),
  /** The clause has changed since. */
  VERSION_OLD(Kind.CONFLICT),
  WORDING_MISSING(Kind.DATA),
  SAME_WORDS(Kind.DATA),
  NOT_NOW(Kind.CONFLICT);

  private final Kind kind;

  RevisionRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
