@NullMarked
package city.posterity.procurement.award.purchase;

import org.jspecify.annotations.NullMarked;
