package city.posterity.procurement.market.tender;

/** Where a tender stands. */
public enum TenderStatus {
  DRAFTING,
  REVIEW,
  APPROVED,
  LIVE,
  CLOSED,
  OPENING,
  EVALUATING,
  DECIDED,
  STANDSTILL,
  CONCLUDED,
  UNSUCCESSFUL,
  CANCELLED,
  WITHDRAWN;

  /** Whether anybody outside may know of it. */
  public boolean isPublic() {
    return switch (this) {
      case DRAFTING, REVIEW, APPROVED, WITHDRAWN -> false;
      case LIVE,
          CLOSED,
          OPENING,
          EVALUATING,
          DECIDED,
          STANDSTILL,
          CONCLUDED,
          UNSUCCESSFUL,
          CANCELLED ->
          true;
    };
  }

  public boolean isTerminal() {
    return switch (this) {
      case CONCLUDED, UNSUCCESSFUL, CANCELLED, WITHDRAWN -> true;
      case DRAFTING, REVIEW, APPROVED, LIVE, CLOSED, OPENING, EVALUATING, DECIDED, STANDSTILL ->
          false;
    };
  }
}
