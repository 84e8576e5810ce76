/** Beside all stages: what of a purchase may not be shown for a time, and why. */
@NullMarked
package city.posterity.procurement.disclosure;

import org.jspecify.annotations.NullMarked;
