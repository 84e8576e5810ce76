/** Buying while a declared emergency lasts, and the way back to ordinary buying. */
@NullMarked
package city.posterity.procurement.emergency;

import org.jspecify.annotations.NullMarked;
