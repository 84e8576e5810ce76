@NullMarked
package city.posterity.procurement.delivery.contract;

import org.jspecify.annotations.NullMarked;
