package city.posterity.procurement.policymaking.response;

public enum ResponseStatus {
  DRAFTED,
  /** A second person stands by it. */
  APPROVED,
  /** A later one counts in its place. */
  SUPERSEDED,
  WITHDRAWN
}
