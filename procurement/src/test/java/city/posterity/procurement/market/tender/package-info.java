@NullMarked
package city.posterity.procurement.market.tender;

import org.jspecify.annotations.NullMarked;
