package city.posterity.procurement.bidding.opening;

/** Where an opening stands. */
public enum OpeningStatus {
  /** The bids are locked; nobody has come yet. */
  READY,
  /** Some have come, not enough. */
  GATHERING,
  /** Enough have come: they open together. */
  COMBINING,
  OPENED,
  /** Everybody who was there has signed. */
  RECORDED,
  /** The tender ended before; the bids stay sealed. */
  CANCELLED
}
