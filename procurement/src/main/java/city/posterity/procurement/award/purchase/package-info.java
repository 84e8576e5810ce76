/**
 * Small purchases on the light path: direct award on a stated ground, or a comparison of
 * quotations, from the request to the look back.
 */
@NullMarked
package city.posterity.procurement.award.purchase;

import org.jspecify.annotations.NullMarked;
