/** Bids are compared: a panel, its scores, its ranking. */
@NullMarked
package city.posterity.procurement.evaluation;

import org.jspecify.annotations.NullMarked;
