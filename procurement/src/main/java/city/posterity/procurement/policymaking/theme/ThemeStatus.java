package city.posterity.procurement.policymaking.theme;

public enum ThemeStatus {
  OPEN,
  /** What belongs to it belongs to another from now on. */
  MERGED
}
