/**
 * The laws that hold in the making of a policy whatever anybody tries, in whatever order and at
 * whatever time: the invariants of our model of participation, and those of every machine.
 */
@NullMarked
package city.posterity.procurement.policymaking.laws;

import org.jspecify.annotations.NullMarked;
