@NullMarked
package city.posterity.procurement.delivery.observation;

import org.jspecify.annotations.NullMarked;
