package city.posterity.procurement.delivery.contract;

/**
 * A key performance indicator.
 *
 * @param id stable within the contract
 * @param target what counts as good, in words or numbers
 */
public record Indicator(String id, String title, String target) {

  /** How a supplier did by one indicator. (UK Procurement Act 2023 s.71 and its regulations.) */
  public enum Rating {
    GOOD,
    APPROACHING_TARGET,
    REQUIRES_IMPROVEMENT,
    INADEQUATE,
    OTHER
  }
}
