@NullMarked
package city.posterity.tools.stylesheet;

import org.jspecify.annotations.NullMarked;
