/** What has to be so between the stages of a policy: the gates M2 to M4 and the invariants. */
@NullMarked
package city.posterity.procurement.policymaking.gate;

import org.jspecify.annotations.NullMarked;
