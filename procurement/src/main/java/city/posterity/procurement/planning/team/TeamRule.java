package city.posterity.procurement.planning.team;

import city.posterity.procurement.machine.Rule;

/** Why a change of the team is refused. */
public enum TeamRule implements Rule {
  ROLE_NOT_FOR_PEOPLE(Kind.DATA),
  ROLE_OF_A_POLICY(Kind.DATA),
  NOT_A_MEMBER(Kind.CONFLICT),
  UNIT_MISSING(Kind.DATA),
  CONFLICTING_ROLES(Kind.RULE);

  private final Kind kind;

  TeamRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
