package city.posterity.procurement.machine;

/** Rules that hold for every machine. */
public enum MachineRule implements Rule {
  /** The person has none of the roles that may do this. */
  ROLE_MISSING(Kind.NOT_ALLOWED),
  /** Four eyes: the same natural person did the other half. */
  SAME_PERSON(Kind.NOT_ALLOWED),
  /** The thing's status has no such move. */
  NO_SUCH_MOVE(Kind.RULE),
  /** There is no such thing here. */
  UNKNOWN_THING(Kind.RULE),
  /** Somebody changed it since it was read. */
  STALE_VERSION(Kind.CONFLICT);

  private final Kind kind;

  MachineRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
