/** Tests of the gates between the stages of a policy. */
@NullMarked
package city.posterity.procurement.policymaking.gate;

import org.jspecify.annotations.NullMarked;
