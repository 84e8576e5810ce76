@NullMarked
package city.posterity.procurement.lifecycle;

import org.jspecify.annotations.NullMarked;
