package city.posterity.procurement.bidding.bid;

/**
 * A file inside the envelope.
 *
 * @param size in bytes
 * @param sha256 lower-case hex digest of its bytes
 * @param type media type, as in {@code application/pdf}
 */
public record BidDocument(String name, long size, String sha256, String type) {}
