/** Tests of the path of a policy from its charter to its repeal. */
@NullMarked
package city.posterity.procurement.policymaking.process;

import org.jspecify.annotations.NullMarked;
