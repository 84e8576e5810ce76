/** Arithmetic of prices: bids, suspiciously low prices, payment schedules. */
@NullMarked
package city.posterity.procurement.price;

import org.jspecify.annotations.NullMarked;
