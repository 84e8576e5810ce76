package city.posterity.procurement.delivery.observation;

/** How bad it is. */
public enum Severity {
  NONE,
  MINOR,
  SERIOUS,
  /** Somebody can be hurt. */
  DANGEROUS
}
