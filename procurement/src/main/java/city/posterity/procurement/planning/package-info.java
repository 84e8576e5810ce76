/**
 * Needs, what residents say about them, and the plan that they become; the people of a purchase.
 */
@NullMarked
package city.posterity.procurement.planning;

import org.jspecify.annotations.NullMarked;
