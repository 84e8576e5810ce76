package city.posterity.procurement.market.enquiry;

/** Where a question stands. */
public enum EnquiryStatus {
  SUBMITTED,
  ANSWERED,
  PUBLISHED,
  MERGED
}
