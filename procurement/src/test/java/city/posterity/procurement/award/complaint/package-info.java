@NullMarked
package city.posterity.procurement.award.complaint;

import org.jspecify.annotations.NullMarked;
