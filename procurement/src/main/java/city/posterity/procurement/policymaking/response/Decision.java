package city.posterity.procurement.policymaking.response;

/** What becomes of a contribution. */
public enum Decision {
  ACCEPTED,
  PARTLY,
  REJECTED,
  OUT_OF_SCOPE,
  ALREADY_COVERED,
  DEFERRED;

  /** Whether something has to follow: other words, or a commitment with a day. */
  public boolean promises() {
    return this == ACCEPTED || this == PARTLY;
  }

  /** Whether it needs to say what it rests on. */
  public boolean needsReference() {
    return this == REJECTED || this == OUT_OF_SCOPE;
  }
}
