package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Rule;

/** Why a command on a departure is refused. */
public enum DepartureRule implements Rule {
  CLAUSE_MISSING(Kind.DATA),
  REASON_TOO_SHORT(Kind.DATA),
  ROLE_NOT_HELD(Kind.NOT_ALLOWED),
  ALREADY_OPEN(Kind.CONFLICT),
  DATE_MISSING(Kind.DATA),
  DATE_NOT_ASKED(Kind.DATA),
  DATE_PASSED(Kind.DATA),
  DATE_TOO_LATE(Kind.DATA);

  private final Kind kind;

  DepartureRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
