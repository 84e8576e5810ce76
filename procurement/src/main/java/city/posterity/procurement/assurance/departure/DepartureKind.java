package city.posterity.procurement.assurance.departure;

/** How a clause is departed from. */
public enum DepartureKind {
  /** Comply or explain: one authorised person says why. */
  EXPLANATION,
  /** The clause would block; two people let it pass until a day. */
  WAIVER
}
