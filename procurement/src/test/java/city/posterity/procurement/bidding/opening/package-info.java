@NullMarked
package city.posterity.procurement.bidding.opening;

import org.jspecify.annotations.NullMarked;
