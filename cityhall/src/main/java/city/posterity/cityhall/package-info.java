@NullMarked
package city.posterity.cityhall;

import org.jspecify.annotations.NullMarked;
