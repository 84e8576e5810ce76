/** Complaints, which hold what they are about. */
@NullMarked
package city.posterity.procurement.award.complaint;

import org.jspecify.annotations.NullMarked;
