package city.posterity.procurement.delivery.observation;

/** Where an observation stands. */
public enum ObservationStatus {
  REPORTED,
  ANSWERED,
  /** Its author was not content with the answer. */
  REOPENED,
  /** Its author took it back. */
  WITHDRAWN
}
