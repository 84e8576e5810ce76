package city.posterity.procurement.award.award;

/** Where an award stands. */
public enum AwardStatus {
  PENDING,
  ACCEPTED,
  NOTIFIED,
  FINAL,
  UNSUCCESSFUL,
  CANCELLED,
  LAPSED
}
