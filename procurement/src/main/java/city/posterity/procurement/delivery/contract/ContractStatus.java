package city.posterity.procurement.delivery.contract;

/** Where a contract stands. A suspended contract is active and on hold. */
public enum ContractStatus {
  DRAFT,
  SIGNED,
  ACTIVE,
  /** Everything is delivered and paid; the report is being written. */
  COMPLETING,
  COMPLETED,
  /** Never became active. */
  CANCELLED,
  TERMINATED;

  /** Whether anything is owed under it now. */
  public boolean isRunning() {
    return this == ACTIVE || this == COMPLETING;
  }
}
