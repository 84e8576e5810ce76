@NullMarked
package city.posterity.cli;

import org.jspecify.annotations.NullMarked;
