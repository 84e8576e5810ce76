@NullMarked
package city.posterity.cityhall.administration;

import org.jspecify.annotations.NullMarked;
