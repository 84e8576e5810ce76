@NullMarked
package city.posterity.procurement.award;

import org.jspecify.annotations.NullMarked;
