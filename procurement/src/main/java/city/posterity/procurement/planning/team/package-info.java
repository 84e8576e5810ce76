/** Who acts in which role on one procurement. */
@NullMarked
package city.posterity.procurement.planning.team;

import org.jspecify.annotations.NullMarked;
