package city.posterity.procurement.market.tender;

/**
 * A document that everybody can fetch from the day of publication, without signing in.
 *
 * @param documentType code of the OCDS documentType list, as in {@code biddingDocuments}
 * @param sha256 hex digest of its bytes
 * @param size in bytes
 * @param url where it is fetched, relative to the installation or absolute
 */
public record TenderDocument(
    String id,
    String documentType,
    String title,
    String format,
    long size,
    String sha256,
    String url) {}
