/** Suppliers' questions about a tender, answered to all. */
@NullMarked
package city.posterity.procurement.market.enquiry;

import org.jspecify.annotations.NullMarked;
