@NullMarked
package city.posterity.cityhall.api;

import org.jspecify.annotations.NullMarked;
