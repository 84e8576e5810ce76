package city.posterity.procurement.emergency.declaration;

/** How far an emergency has come, after the U4SSC Guidelines, 3.1.2; no phase comes back. */
public enum Phase {
  RAPID_RESPONSE,
  RELIEF,
  RECOVERY
}
