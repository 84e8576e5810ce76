package city.posterity.procurement.assurance.departure;

/** Where a departure stands. */
public enum DepartureStatus {
  /** A waiver that nobody but the one who asks for it has signed. */
  REQUESTED,
  IN_FORCE,
  REFUSED,
  WITHDRAWN,
  /** A waiver whose last day is over. */
  EXPIRED
}
