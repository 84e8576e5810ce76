@NullMarked
package city.posterity.cityhall.demo;

import org.jspecify.annotations.NullMarked;
