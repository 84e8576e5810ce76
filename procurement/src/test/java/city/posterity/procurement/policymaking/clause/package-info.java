/** Tests of the clauses of a policy. */
@NullMarked
package city.posterity.procurement.policymaking.clause;

import org.jspecify.annotations.NullMarked;
