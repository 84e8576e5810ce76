@NullMarked
package city.posterity.cityhall.costing;

import org.jspecify.annotations.NullMarked;
