package city.posterity.procurement.bidding.bid;

/**
 * A sealed file as it was received. Nothing here looks into it.
 *
 * @param sha256 lower-case hex digest of the whole file, ciphertext and header
 * @param size in bytes
 */
public record Envelope(Kind kind, String sha256, long size) {

  /** What is inside. */
  public enum Kind {
    /** Everything but the prices, where those stay sealed until quality is scored. */
    TECHNICAL,
    PRICE,
    /** The whole bid. */
    WHOLE
  }
}
