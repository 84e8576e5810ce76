@NullMarked
package city.posterity.cityhall.delivery;

import org.jspecify.annotations.NullMarked;
