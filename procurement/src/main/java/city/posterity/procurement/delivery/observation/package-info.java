/** What residents see of what was delivered, and what the city answers. */
@NullMarked
package city.posterity.procurement.delivery.observation;

import org.jspecify.annotations.NullMarked;
