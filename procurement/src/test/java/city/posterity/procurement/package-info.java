/** What the tests of the buying cycle share. */
@NullMarked
package city.posterity.procurement;

import org.jspecify.annotations.NullMarked;
