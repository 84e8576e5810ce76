package city.posterity.procurement.policymaking.process;

/** From which part of society somebody speaks; the sectors of a coverage matrix. */
public enum Sector {
  PUBLIC_SECTOR,
  PRIVATE_SECTOR,
  ACADEMIA,
  CIVIL_SOCIETY,
  YOUTH,
  OLDER_PEOPLE,
  DISABLED_PEOPLE,
  INFORMAL_WORKERS,
  RESIDENTS,
  FUTURE_GENERATIONS
}
