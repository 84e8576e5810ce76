package city.posterity.procurement.emergency.declaration;

/**
 * What counts as an emergency, after the U4SSC Guidelines, 3.1.2. A recession, a change of market
 * prices or a contract that ran out is none, and has no word here.
 */
public enum EmergencyKind {
  NATURAL_DISASTER,
  HEALTH,
  /** Critical infrastructure or equipment fails. */
  INFRASTRUCTURE,
  /** War, coup. */
  POLITICAL,
  /** Terrorist attack or other serious crime. */
  SECURITY,
  CYBER_INCIDENT
}
