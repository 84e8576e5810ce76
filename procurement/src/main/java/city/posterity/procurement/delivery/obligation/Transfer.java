package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.Money;

/**
 * Who watches over an obligation when the contract is over.
 *
 * @param owner office of the city
 * @param reviewYear when it is looked at next
 * @param costEstimate what it will cost whoever lives then, in money of today
 */
public record Transfer(String owner, int reviewYear, Money costEstimate) {}
