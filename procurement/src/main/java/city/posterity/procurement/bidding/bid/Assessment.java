package city.posterity.procurement.bidding.bid;

/**
 * Whether a bid meets one criterion of its tender, as the chair of the panel found.
 *
 * @param reason where it can be seen
 */
public record Assessment(String criterion, boolean met, String reason) {}
