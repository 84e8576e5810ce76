package city.posterity.procurement.award.purchase;

/** How the supplier of a small purchase is found. */
public enum PurchaseMethod {
  /** Direct award: one supplier is asked, on a ground of the pack. */
  DIRECT,
  /** Request for quotations: several suppliers are asked, and what they offer is compared. */
  QUOTATIONS;

  /** The code of the OCDS procurementMethod list. */
  public String code() {
    return switch (this) {
      case DIRECT -> "direct";
      case QUOTATIONS -> "limited";
    };
  }
}
