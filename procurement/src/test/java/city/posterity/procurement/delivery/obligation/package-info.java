@NullMarked
package city.posterity.procurement.delivery.obligation;

import org.jspecify.annotations.NullMarked;
