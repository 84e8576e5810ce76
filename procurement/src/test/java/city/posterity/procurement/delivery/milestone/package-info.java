@NullMarked
package city.posterity.procurement.delivery.milestone;

import org.jspecify.annotations.NullMarked;
