package city.posterity.procurement.planning.team;

/** A team exists; that is all. */
public enum TeamStatus {
  NAMED
}
