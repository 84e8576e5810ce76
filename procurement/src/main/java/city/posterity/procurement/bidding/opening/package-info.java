/** The opening of the bids, by several people together. */
@NullMarked
package city.posterity.procurement.bidding.opening;

import org.jspecify.annotations.NullMarked;
