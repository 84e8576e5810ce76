package city.posterity.cityhall.bidding;

/** A document of an opened bid as a page lists it. */
public record BidDocumentLine(String address, String text, String sha256) {}
