package city.posterity.procurement.delivery.invoice;

/** Where an invoice stands. */
public enum InvoiceStatus {
  RECEIVED,
  /** Held against a contract version and an accepted milestone. */
  MATCHED,
  APPROVED,
  SCHEDULED,
  PAID,
  /** The supplier has the money. */
  CONFIRMED,
  DISPUTED,
  REJECTED,
  /** A credit note cancels it. */
  CREDITED,
  /** The payment was taken back. */
  REVERSED
}
