package city.posterity.procurement.market.tender;

/**
 * What a bidder or a bid has to meet, beside the award method.
 *
 * @param id stable; the mandatory ones of a pack are named by it
 */
public record Criterion(String id, Kind kind, String title, String description) {

  public enum Kind {
    EXCLUSION,
    SELECTION,
    REQUIREMENT,
    PERFORMANCE
  }
}
