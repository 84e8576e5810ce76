package city.posterity.procurement.policymaking.clause;

/** What a clause that is not kept does to its gate, the strictest first. */
public enum Consequence {
  BLOCK,
  EXPLAIN,
  WARN
}
