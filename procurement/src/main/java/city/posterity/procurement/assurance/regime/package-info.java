/** The regime: the policies that a purchase is judged under, once somebody moved it. */
@NullMarked
package city.posterity.procurement.assurance.regime;

import org.jspecify.annotations.NullMarked;
