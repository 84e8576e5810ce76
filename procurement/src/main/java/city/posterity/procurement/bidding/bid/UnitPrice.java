package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.Money;
import java.math.BigDecimal;

/**
 * The price of one item.
 *
 * @param item id of an item of the tender
 * @param unitPrice net of value added tax
 * @param taxIncluded whether it includes value added tax all the same, which it may not
 */
public record UnitPrice(String item, BigDecimal quantity, Money unitPrice, boolean taxIncluded) {}
