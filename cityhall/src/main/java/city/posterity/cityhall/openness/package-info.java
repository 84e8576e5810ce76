/** What everyone may see: the public pages. */
@NullMarked
package city.posterity.cityhall.openness;

import org.jspecify.annotations.NullMarked;
