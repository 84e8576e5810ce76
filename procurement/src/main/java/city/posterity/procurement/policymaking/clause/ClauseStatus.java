package city.posterity.procurement.policymaking.clause;

public enum ClauseStatus {
  /** Part of the text. */
  STANDING,
  /** No longer part of the text; its versions and what was said about them remain. */
  REMOVED
}
