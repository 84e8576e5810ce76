package city.posterity.procurement.market.engagement;

/** Where talks with the market stand. */
public enum EngagementStatus {
  OPEN,
  /** What was learned is an input for the tender. */
  CLOSED
}
