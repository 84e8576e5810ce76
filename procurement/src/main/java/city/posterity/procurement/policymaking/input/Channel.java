package city.posterity.procurement.policymaking.input;

/** The way by which something was said; none counts less than another. */
public enum Channel {
  WEB,
  PAPER,
  PHONE,
  WORKSHOP;

  /** Whether somebody of the group writes it down for others. */
  public boolean isEntered() {
    return this != WEB;
  }
}
