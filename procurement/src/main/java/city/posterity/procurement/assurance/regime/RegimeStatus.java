package city.posterity.procurement.assurance.regime;

/** A purchase that was moved stays under what it was moved to until it is moved again. */
public enum RegimeStatus {
  MOVED
}
