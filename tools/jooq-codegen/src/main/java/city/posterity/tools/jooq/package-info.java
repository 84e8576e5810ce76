@NullMarked
package city.posterity.tools.jooq;

import org.jspecify.annotations.NullMarked;
