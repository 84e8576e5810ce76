@NullMarked
package city.posterity.procurement.bidding.bid;

import org.jspecify.annotations.NullMarked;
