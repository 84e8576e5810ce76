package city.posterity.procurement.delivery.contract;

/** Why a contract ends before its time. */
public enum TerminationGround {
  SUPPLIER_DEFAULT,
  BUYER_DEFAULT,
  /** Both agreed. */
  MUTUAL,
  /** The buyer has no need of it any more. */
  NEED_GONE,
  /** It should have been a new procedure. */
  UNLAWFUL_CHANGE,
  /** The supplier should have been excluded. */
  EXCLUSION,
  /** A court or review body declared it ineffective. */
  COURT_ORDER
}
