/** Draws the pages under {@code docs} from the data that the program runs on. */
@NullMarked
package city.posterity.procurement.docs;

import org.jspecify.annotations.NullMarked;
