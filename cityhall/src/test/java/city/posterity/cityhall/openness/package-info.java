@NullMarked
package city.posterity.cityhall.openness;

import org.jspecify.annotations.NullMarked;
