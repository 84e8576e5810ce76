@NullMarked
package city.posterity.procurement.delivery;

import org.jspecify.annotations.NullMarked;
