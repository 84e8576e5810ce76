@NullMarked
package city.posterity.cityhall.people;

import org.jspecify.annotations.NullMarked;
