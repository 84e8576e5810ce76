/** Tests of declared emergencies and their register. */
@NullMarked
package city.posterity.cityhall.emergency;

import org.jspecify.annotations.NullMarked;
