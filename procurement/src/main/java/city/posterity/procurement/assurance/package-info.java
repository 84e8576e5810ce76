/**
 * Beside all stages: what a policy in force is told of a purchase, by named people. The policies
 * themselves and what they find are not known here.
 */
@NullMarked
package city.posterity.procurement.assurance;

import org.jspecify.annotations.NullMarked;
