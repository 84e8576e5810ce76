package city.posterity.procurement.policymaking.process;

/** For whom a policy is written. */
public enum Reach {
  /** A model that many cities can take over. */
  MODEL,
  /** The city's own. */
  CITY
}
