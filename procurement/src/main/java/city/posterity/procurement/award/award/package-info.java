/** The award of one lot to one bidder, with its standstill. */
@NullMarked
package city.posterity.procurement.award.award;

import org.jspecify.annotations.NullMarked;
