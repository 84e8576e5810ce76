package city.posterity.procurement.market.engagement;

/**
 * A document that a supplier was shown or given.
 *
 * @param sha256 hex digest of its bytes, by which it is recognised when it is shared with all
 */
public record ShownDocument(String title, String sha256) {}
