/** The making of a policy as a whole: group, plan, rounds, editions, decision, force, review. */
@NullMarked
package city.posterity.procurement.policymaking.process;

import org.jspecify.annotations.NullMarked;
