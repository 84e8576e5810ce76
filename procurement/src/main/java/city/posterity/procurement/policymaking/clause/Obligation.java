package city.posterity.procurement.policymaking.clause;

/** How binding a clause is. */
public enum Obligation {
  /** Required; failing needs a waiver or an explanation. */
  MUST,
  /** Expected; a departure is recorded. */
  SHOULD
}
