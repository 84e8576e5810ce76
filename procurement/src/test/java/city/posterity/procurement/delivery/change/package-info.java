@NullMarked
package city.posterity.procurement.delivery.change;

import org.jspecify.annotations.NullMarked;
