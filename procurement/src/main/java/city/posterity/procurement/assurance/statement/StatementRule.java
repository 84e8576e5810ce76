package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Rule;

/** Why a command on a statement is refused. */
public enum StatementRule implements Rule {
  PATH_MALFORMED(Kind.DATA),
  VALUE_MISSING(Kind.DATA),
  VALUE_TOO_LONG(Kind.DATA),
  SOURCE_MISSING(Kind.DATA),
  REASON_MISSING(Kind.DATA);

  private final Kind kind;

  StatementRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
