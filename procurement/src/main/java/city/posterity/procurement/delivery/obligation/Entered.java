package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.delivery.contract.Aftermath;

/**
 * What outlives a contract although no bid promised it.
 *
 * @param text what has to be done, in words that are understood without the contract; may be empty
 */
public record Entered(Aftermath kind, String title, String text) {}
