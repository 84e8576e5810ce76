package city.posterity.procurement.delivery.obligation;

/**
 * Where an obligation stands. It never disappears: even transferred, it waits for its discharge.
 */
public enum ObligationStatus {
  /** The bid said so; the contract is not in force. */
  PROMISED,
  BINDING,
  FULFILLED,
  /** Broken, and the consequence is drawn. */
  SHORTFALL,
  /** Outlives the contract; the city watches over it. */
  TRANSFERRED,
  /** Transferred, and at last done with. */
  DISCHARGED,
  /** The contract never came into force. */
  RELEASED
}
