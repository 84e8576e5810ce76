@NullMarked
package city.posterity.cityhall.support;

import org.jspecify.annotations.NullMarked;
