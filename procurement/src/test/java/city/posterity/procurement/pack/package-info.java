@NullMarked
package city.posterity.procurement.pack;

import org.jspecify.annotations.NullMarked;
