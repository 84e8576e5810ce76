/** Bids: sealed until the opening, then content that is checked and admitted. */
@NullMarked
package city.posterity.procurement.bidding.bid;

import org.jspecify.annotations.NullMarked;
