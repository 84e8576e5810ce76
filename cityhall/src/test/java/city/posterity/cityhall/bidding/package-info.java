@NullMarked
package city.posterity.cityhall.bidding;

import org.jspecify.annotations.NullMarked;
