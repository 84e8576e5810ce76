package city.posterity.procurement.emergency.declaration;

/** Where a declaration stands. */
public enum EmergencyStatus {
  /** Written down; nothing may be bought under it before somebody else has confirmed it. */
  DECLARED,
  IN_FORCE,
  /** Still in force, until a day that suppliers were told. */
  ENDING,
  /** In force no more; what it opened is being settled. */
  ENDED,
  /** Everything that it opened is settled. */
  CLOSED,
  /** Never confirmed. */
  WITHDRAWN
}
