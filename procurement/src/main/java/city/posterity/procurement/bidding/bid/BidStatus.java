package city.posterity.procurement.bidding.bid;

/** Where a bid stands. */
public enum BidStatus {
  /** With the bidder. */
  DRAFT,
  /** Received; nobody can read it. */
  SEALED,
  /** Received before the tender changed; counts only when it is confirmed again. */
  STALE,
  WITHDRAWN,
  /** Not in time, or its tender ended before the opening; never opened. */
  LAPSED,
  /** The deadline has passed; nobody can change it. */
  LOCKED,
  OPENED,
  /** Its envelope could not be opened; kept, and the bidder is heard. */
  UNREADABLE,
  /** Admitted to the evaluation. */
  VALID,
  DISQUALIFIED,
  /** The bidder is no longer bound by it. */
  EXPIRED;

  /** Whether it may be known that there is such a bid, and whose it is. */
  public boolean isOpen() {
    return switch (this) {
      case OPENED, UNREADABLE, VALID, DISQUALIFIED, EXPIRED -> true;
      case DRAFT, SEALED, STALE, WITHDRAWN, LAPSED, LOCKED -> false;
    };
  }
}
