package city.posterity.procurement.assurance;

import city.posterity.procurement.machine.Rule;

/** Why a policy in force, or what is said to it, refuses a command. The policies are handed in. */
public enum PolicyRule implements Rule {
  /** A clause that shuts its gate. */
  BLOCKED(Kind.RULE),
  /** A clause that wants a published reason. */
  UNEXPLAINED(Kind.RULE),
  CLAUSE_UNKNOWN(Kind.DATA),
  FACT_UNKNOWN(Kind.DATA),
  FACT_MALFORMED(Kind.DATA),
  LIST_MALFORMED(Kind.DATA),
  LIST_TOO_LONG(Kind.DATA),
  RECORD_MALFORMED(Kind.DATA),
  COMPONENT_UNKNOWN(Kind.DATA),
  WAIVER_NEEDED(Kind.RULE),
  NOT_WAIVABLE(Kind.RULE),
  NOTHING_TO_SIGN(Kind.RULE),
  /** A clause that people read and nothing checks. */
  NOT_CHECKED(Kind.RULE),
  ROLE_NOT_ASKED(Kind.NOT_ALLOWED),
  STALE(Kind.CONFLICT),
  POLICY_UNKNOWN(Kind.DATA);

  private final Kind kind;

  PolicyRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
