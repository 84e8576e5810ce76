/** Award methods, and rankings that anybody can compute again from what was published. */
@NullMarked
package city.posterity.procurement.ranking;

import org.jspecify.annotations.NullMarked;
