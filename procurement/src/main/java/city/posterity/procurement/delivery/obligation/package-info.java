/** What the supplier promised beyond the delivery itself, and what became of each promise. */
@NullMarked
package city.posterity.procurement.delivery.obligation;

import org.jspecify.annotations.NullMarked;
