package city.posterity.procurement.award.complaint;

/** Where a complaint stands. */
public enum ComplaintStatus {
  LODGED,
  INADMISSIBLE,
  PENDING,
  WITHDRAWN,
  DISMISSED,
  UNDER_REVIEW,
  REJECTED,
  UPHELD,
  REMEDIED
}
