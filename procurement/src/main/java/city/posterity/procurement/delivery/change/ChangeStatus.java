package city.posterity.procurement.delivery.change;

/** Where a change of a contract stands. */
public enum ChangeStatus {
  PROPOSED,
  ASSESSED,
  APPROVED,
  REJECTED,
  /** Announced to the public. */
  NOTICED,
  /** The supplier agreed. */
  SIGNED,
  EFFECTIVE,
  WITHDRAWN;

  /** Whether the buyer has agreed to it and it may still take effect. */
  boolean isUnderWay() {
    return this == APPROVED || this == NOTICED || this == SIGNED;
  }
}
