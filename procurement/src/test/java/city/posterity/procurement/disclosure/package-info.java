@NullMarked
package city.posterity.procurement.disclosure;

import org.jspecify.annotations.NullMarked;
