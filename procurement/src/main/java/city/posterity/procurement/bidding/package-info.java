/** From the first draft of a bid to the opening of all of them. */
@NullMarked
package city.posterity.procurement.bidding;

import org.jspecify.annotations.NullMarked;
