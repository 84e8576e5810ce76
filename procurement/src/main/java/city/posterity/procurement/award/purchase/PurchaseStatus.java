package city.posterity.procurement.award.purchase;

/** Where a small purchase stands. */
public enum PurchaseStatus {
  REQUESTED,
  /** Sent back with a reason; it can be changed and comes back. */
  RETURNED,
  APPROVED,
  ORDERED,
  /** Something is wrong with the delivery, and it is waited for. */
  DISPUTED,
  /** What was ordered, or a part of it, was delivered and is to be paid. */
  DELIVERED,
  PAID,
  CLOSED,
  CANCELLED
}
