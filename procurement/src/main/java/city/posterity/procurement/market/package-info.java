/** The market is told: tenders with their lots, and what suppliers ask about them. */
@NullMarked
package city.posterity.procurement.market;

import org.jspecify.annotations.NullMarked;
