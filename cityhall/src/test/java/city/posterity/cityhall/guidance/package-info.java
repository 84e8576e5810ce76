@NullMarked
package city.posterity.cityhall.guidance;

import org.jspecify.annotations.NullMarked;
