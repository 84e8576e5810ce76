package city.posterity.procurement.delivery.milestone;

/** Where a milestone stands. */
public enum MilestoneStatus {
  SCHEDULED,
  /** The supplier says that it is reached. */
  CLAIMED,
  /** Somebody independent has looked. */
  INSPECTED,
  MET,
  PARTIALLY_MET,
  /** Looked at and not good enough. */
  DEFECTIVE,
  /** Its day has passed. */
  LATE,
  /** Never fully met; what follows from that is settled. */
  REMEDIED,
  /** A hidden defect came to light within the warranty. */
  REOPENED
}
