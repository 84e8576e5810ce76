/** Tests of how a policy is made, and what they have in common. */
@NullMarked
package city.posterity.procurement.policymaking;

import org.jspecify.annotations.NullMarked;
