package city.posterity.procurement.delivery.milestone;

/** What a resident thinks of what was delivered. */
public record Opinion(boolean satisfied, String text) {}
