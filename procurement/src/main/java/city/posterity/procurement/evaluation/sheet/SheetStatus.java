package city.posterity.procurement.evaluation.sheet;

/** Where a sheet stands. */
public enum SheetStatus {
  DRAFT,
  SUBMITTED,
  LOCKED
}
