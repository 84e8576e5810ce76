package city.posterity.procurement.delivery.contract;

/** The two sides of a contract. */
public enum Party {
  BUYER,
  SUPPLIER
}
