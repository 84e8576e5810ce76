package city.posterity.procurement;

/** OCDS procurementCategory. */
public enum MainCategory {
  GOODS,
  WORKS,
  SERVICES
}
