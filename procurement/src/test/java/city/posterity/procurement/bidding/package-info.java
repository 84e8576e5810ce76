@NullMarked
package city.posterity.procurement.bidding;

import org.jspecify.annotations.NullMarked;
