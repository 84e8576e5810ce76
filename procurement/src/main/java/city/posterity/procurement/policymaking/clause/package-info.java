/** The numbered clauses of a policy, each with its versions. */
@NullMarked
package city.posterity.procurement.policymaking.clause;

import org.jspecify.annotations.NullMarked;
