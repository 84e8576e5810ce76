package city.posterity.procurement.emergency.declaration;

/** What an emergency opens, and what has to be settled before it is over. */
public enum MatterKind {
  /** A contract or order that was made under it. */
  CONTRACT,
  /** Help for a supplier: more time, faster payment, a changed contract. */
  RELIEF,
  /** Something ordered that has not arrived. */
  DELIVERY,
  /** A need that goes on when it is over. */
  NEED
}
