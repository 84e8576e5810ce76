package city.posterity.procurement.policymaking.input;

/** What becomes of a contribution before it is answered. */
public enum InputStatus {
  /** Nobody has looked at it yet. */
  SUBMITTED,
  /** It waits for a closer look. */
  HELD,
  PUBLISHED,
  /** It is not shown, for a reason that the log gives. */
  HIDDEN,
  /** Its author took it back. */
  WITHDRAWN;

  /** Whether it counts as said: it is not taken back and was not found out of order. */
  public boolean counts() {
    return this == SUBMITTED || this == HELD || this == PUBLISHED;
  }
}
