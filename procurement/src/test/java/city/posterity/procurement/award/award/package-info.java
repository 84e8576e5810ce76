@NullMarked
package city.posterity.procurement.award.award;

import org.jspecify.annotations.NullMarked;
