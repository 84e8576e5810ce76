@NullMarked
package city.posterity.procurement.market.engagement;

import org.jspecify.annotations.NullMarked;
