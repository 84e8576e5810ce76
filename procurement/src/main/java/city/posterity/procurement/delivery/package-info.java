/** The last stage: contracts, their changes, what is delivered, what was promised, what is paid. */
@NullMarked
package city.posterity.procurement.delivery;

import org.jspecify.annotations.NullMarked;
