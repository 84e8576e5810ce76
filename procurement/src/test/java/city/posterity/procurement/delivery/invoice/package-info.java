@NullMarked
package city.posterity.procurement.delivery.invoice;

import org.jspecify.annotations.NullMarked;
