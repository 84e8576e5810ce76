package city.posterity.procurement.delivery.milestone;

/** What follows when a milestone is not met. */
public enum Remedy {
  /** A part of its price is kept. */
  DEDUCTION,
  SERVICE_CREDIT,
  /** A step on the way to ending the contract. */
  TERMINATION_STEP
}
