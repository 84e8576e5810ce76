/** The departure: a policy's clause is explained away or waived, in public and with a reason. */
@NullMarked
package city.posterity.procurement.assurance.departure;

import org.jspecify.annotations.NullMarked;
