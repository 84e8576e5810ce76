/** The invitation to bid, from draft to conclusion, with its lots. */
@NullMarked
package city.posterity.procurement.market.tender;

import org.jspecify.annotations.NullMarked;
