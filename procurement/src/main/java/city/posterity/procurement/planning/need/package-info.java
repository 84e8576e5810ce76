/** From a need somebody has to an item of the published plan. */
@NullMarked
package city.posterity.procurement.planning.need;

import org.jspecify.annotations.NullMarked;
